using System.Collections.Immutable;

namespace Zx.Abigen;

/// <summary>Finds out what a definition file means. A declaration with an error is left out; all others stay.</summary>
internal static class Binder
{
    public static BindingResult Bind(AbigenSyntaxTree tree)
    {
        DiagnosticBag diagnostics = new();
        EquatableArray<TypeMapping> mappings = BindTypeMappings(tree, diagnostics);
        var names = new OwnNameBinder(tree, diagnostics);
        EquatableArray<ObjectType> objectTypes = names.BindObjects();
        EquatableArray<Right> rights = names.BindRights();
        Vocabulary vocabulary = Vocabulary.With(objectTypes, rights);
        TypeMap types = new(mappings);
        NameScope calls = new("call", Naming.Pascal, tree.LineOf, diagnostics);
        ImmutableArray<Call>.Builder bound = ImmutableArray.CreateBuilder<Call>();
        ImmutableArray<DeclarationSyntax>.Builder declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        foreach (DeclarationSyntax declaration in tree.Declarations)
        {
            bool isNew = !declaration.Name.IsWord || calls.TryDeclare(declaration.Name);
            if (!declaration.HasErrors && new CallBinder(declaration, types, vocabulary, tree.LineOf, diagnostics).Bind() is { } call && isNew)
            {
                bound.Add(call);
                declarations.Add(declaration);
            }
        }

        AbigenModel model = new(bound.ToEquatableArray(), mappings, objectTypes, rights);
        return new BindingResult(
            model,
            declarations.ToImmutable(),
            tree.Diagnostics.Concat(diagnostics.ToImmutable()).OrderBy(diagnostic => diagnostic.Span.Start).ToImmutableArray());
    }

    private static EquatableArray<TypeMapping> BindTypeMappings(AbigenSyntaxTree tree, DiagnosticBag diagnostics)
    {
        NameScope types = new("type", name => name, tree.LineOf, diagnostics);
        return tree.Directives.TypeMappings
            .Where(mapping => types.TryDeclare(mapping.CType))
            .Select(mapping => new TypeMapping(mapping.CType.Text, mapping.ManagedType))
            .ToEquatableArray();
    }
}
