using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The types that generated code refers to, in full.</summary>
internal static class Names
{
    public const string Status = TypeMap.Status;
    public const string Rights = TypeMap.Rights;
    public const string ObjectType = "global::Zx.ZxObjectType";
    public const string Requirement = "global::Zx.HandleRequirement";
    public const string IRights = "global::Zx.IRights";
    public const string AnyRights = "global::Zx.AnyRights";
    public const string SameRights = "global::Zx.SameRights";
    public const string Use = "global::Zx.HandleUseAttribute";
    public const string Acquire = "global::Zx.HandleAcquireAttribute";
    public const string Release = "global::Zx.HandleReleaseAttribute";
    public const string ReleaseAlways = "global::Zx.HandleReleaseAlwaysAttribute";
    public const string ReleaseIfOwned = "global::Zx.HandleReleaseIfOwnedAttribute";
    public const string Requires = "global::Zx.RequiresAttribute";
    public const string Protocol = "global::Zx.ProtocolAttribute";
    public const string DocumentedError = "global::Zx.DocumentedErrorAttribute";
    public const string ArgumentConstants = "global::Zx.ArgumentConstantsAttribute";
    public const string ThrowIfError = "global::Zx.ZxStatusExtensions.ThrowIfError";
    public const string MemoryMarshal = "global::System.Runtime.InteropServices.MemoryMarshal";

    /// <summary>Before each member that only forwards: a typed call is to cost what the raw call costs.</summary>
    public const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(" +
        "global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public static string SpanOf(string element) => $"global::System.Span<{element}>";

    public static string ReadOnlySpanOf(string element) => $"global::System.ReadOnlySpan<{element}>";
}
