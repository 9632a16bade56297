namespace Zx.Abigen;

/// <summary>One system call.</summary>
/// <param name="Name">The name without the <c>zx_</c> prefix, such as <c>socket_share</c>.</param>
/// <param name="Summary">The text of its <c>#^</c> line as written, or null.</param>
/// <param name="Requirements">What its <c>#!</c> sentences require, in file order; without a <c>None.</c></param>
/// <param name="RequiresNothing">Whether it has a <c>None.</c> sentence, which is not the same as having no sentence.</param>
/// <param name="Traits">Its declaration attributes.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="ReturnType">The C type it returns, or null for none.</param>
/// <param name="Results">Its results after the first; in C they are pointers that follow the parameters.</param>
/// <param name="Errors">The failures it documents (<c>#@ error</c> lines), in the order in which they are checked.</param>
/// <param name="Method">Where it is declared in C#, the method's name; null in a definition file.</param>
internal sealed record Call(
    string Name,
    string? Summary,
    EquatableArray<Requirement> Requirements,
    bool RequiresNothing,
    CallTraits Traits,
    EquatableArray<Argument> Parameters,
    string? ReturnType,
    EquatableArray<Argument> Results,
    EquatableArray<DocumentedError> Errors,
    string? Method)
{
    /// <summary>What it does to the objects behind its handles, and when it fails for them (<c>#@ protocol</c> lines), in file order.</summary>
    public EquatableArray<ProtocolSentence> Protocol { get; init; }

    /// <summary>The C type by which a call answers whether it succeeded.</summary>
    public const string StatusType = "zx_status_t";

    /// <summary>Parameters and results, as the kernel gets them.</summary>
    public IEnumerable<Argument> Arguments => Parameters.Concat(Results);

    public bool HasHandles => Arguments.Any(argument => argument.IsHandle);

    public bool ReturnsStatus => ReturnType == StatusType;

    /// <summary>The handle that the call is made on, the first that is passed by value; null for none.</summary>
    public Argument? Receiver => Parameters.FirstOrDefault(argument => argument.IsHandle && argument.Array is null);

    /// <summary>The sentences that hold of an argument itself whatever the others are.</summary>
    public IEnumerable<Requirement> UnconditionalSentencesOf(Argument argument) => Requirements.Where(requirement =>
        requirement is { Condition: null, Subject: RequirementSubject.Argument } && requirement.Argument == argument.Name);
}

/// <summary>The attributes a declaration can carry.</summary>
[Flags]
internal enum CallTraits
{
    None = 0,
    Vdso = 1,
    Blocking = 2,
    Const = 4,
    NoReturn = 8,
    Internal = 16,
    TestCategory1 = 32,
    TestCategory2 = 64,
    Deprecated = 128,
}

/// <summary>A failure that a call documents.</summary>
/// <param name="Constant">The status, such as <c>ZX_ERR_BAD_HANDLE</c>.</param>
/// <param name="Text">When it is returned, one sentence.</param>
internal sealed record DocumentedError(string Constant, string Text);
