using System.Collections.Immutable;

namespace Zx.Abigen;

/// <summary>Finds out what a definition file means. A declaration with an error is left out; all others stay.</summary>
internal static class Binder
{
    public static BindingResult Bind(AbigenSyntaxTree tree)
    {
        DiagnosticBag diagnostics = new();
        FileScope scope = FileScope.Bind(tree.Directives, tree.LineOf, diagnostics);
        NameScope calls = new("call", Naming.Pascal, tree.LineOf, diagnostics);
        ImmutableArray<Call>.Builder bound = ImmutableArray.CreateBuilder<Call>();
        ImmutableArray<DeclarationSyntax>.Builder declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        foreach (DeclarationSyntax declaration in tree.Declarations)
        {
            bool isNew = !declaration.Name.IsWord || calls.TryDeclare(declaration.Name);
            if (BindCall(declaration, scope, tree.LineOf, diagnostics) is { } call && isNew)
            {
                bound.Add(call);
                declarations.Add(declaration);
            }
        }

        return new BindingResult(
            scope.ModelOf(bound),
            declarations.ToImmutable(),
            tree.Diagnostics.Concat(diagnostics.ToImmutable()).OrderBy(diagnostic => diagnostic.Span.Start).ToImmutableArray());
    }

    /// <summary>What the declarations of one entry mean by themselves; nothing is reported.</summary>
    /// <param name="entry">The syntax of the entry.</param>
    /// <param name="scope">What its file says for all entries.</param>
    public static IEnumerable<BoundDeclaration> BindEntry(AbigenSyntaxTree entry, FileScope scope)
    {
        DiagnosticBag reportedForFile = new();
        return entry.Declarations
            .Where(declaration => declaration.Name.IsWord)
            .Select(declaration => new BoundDeclaration(
                Naming.Pascal(declaration.Name.Text), BindCall(declaration, scope, entry.LineOf, reportedForFile)));
    }

    private static Call? BindCall(DeclarationSyntax declaration, FileScope scope, LineOf lineOf, DiagnosticBag diagnostics) =>
        declaration.HasErrors ? null : new CallBinder(declaration, scope.Types, scope.Vocabulary, lineOf, diagnostics).Bind();
}
