namespace Zx.Tool.Header;

/// <summary>What a user says of the header.</summary>
/// <param name="Source">The name of the definition file.</param>
/// <param name="Includes">Headers that declare the types that neither C nor Zircon's types.h has.</param>
/// <param name="WithAliases">Whether each call is declared under its <c>_zx_</c> name too, as in the kernel's own header.</param>
internal sealed record HeaderOptions(string Source, IReadOnlyList<string> Includes, bool WithAliases);
