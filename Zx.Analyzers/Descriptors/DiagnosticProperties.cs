namespace Zx.Analyzers;

/// <summary>What a diagnostic tells its code fix: keys of its properties.</summary>
internal static class DiagnosticProperties
{
    /// <summary>What is to stand in the place of the diagnostic's span.</summary>
    public const string Replacement = "Replacement";

    /// <summary>The flag that an object was made without, in full: <c>global::Zx.SocketOptions.HasAccept</c>.</summary>
    public const string Option = "Option";

    /// <summary>The parameter that takes the flag.</summary>
    public const string OptionParameter = "OptionParameter";

    /// <summary>The variable that holds an object's other end.</summary>
    public const string Peer = "Peer";

    /// <summary>The rights that a handle lacks, as a number.</summary>
    public const string MissingRights = "MissingRights";
}
