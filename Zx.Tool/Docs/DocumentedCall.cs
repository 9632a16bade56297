using Zx.Abigen;

namespace Zx.Tool.Docs;

/// <summary>A call that has a page: what it means, and the words it was written in.</summary>
internal sealed record DocumentedCall(Call Call, DeclarationSyntax Declaration)
{
    public string Name => Call.Name;

    /// <summary>The file of its page.</summary>
    public string FileName => Name + ".md";

    public static IReadOnlyList<DocumentedCall> All(BindingResult result) =>
        [.. result.Model.Calls.Zip(result.Declarations, (call, declaration) => new DocumentedCall(call, declaration))];
}
