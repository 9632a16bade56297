namespace Zx.Abigen;

/// <summary>What a definition file says of itself as a whole, bound: beside its own text, all that the meaning of an entry depends on.</summary>
/// <param name="Types">The C# types of the C types.</param>
/// <param name="Vocabulary">The constants that there are.</param>
/// <param name="Spoken">The constants that sentences may name: those too whose own declaration has an error, which is then the one to report.</param>
internal sealed record FileScope(TypeMap Types, Vocabulary Vocabulary, Vocabulary Spoken)
{
    /// <summary>Binds the directives of a file that speak of it as a whole; one with an error is left out.</summary>
    public static FileScope Bind(FileDirectives directives, LineOf lineOf, DiagnosticBag diagnostics)
    {
        NameScope types = new("type", name => name, lineOf, diagnostics);
        EquatableArray<TypeMapping> mappings = directives.TypeMappings
            .Where(mapping => types.TryDeclare(mapping.CType))
            .Select(mapping => new TypeMapping(mapping.CType.Text, mapping.ManagedType))
            .ToEquatableArray();
        var names = new OwnNameBinder(directives, lineOf, diagnostics);
        EquatableArray<ObjectType> objectTypes = names.BindObjects();
        return new FileScope(new TypeMap(mappings), Vocabulary.With(objectTypes, names.BindRights()), directives.Vocabulary);
    }

    /// <summary>The model of a file with this scope.</summary>
    public AbigenModel ModelOf(IEnumerable<Call> calls) =>
        new(calls.ToEquatableArray(), Types.Mappings, Vocabulary.OwnObjectTypes, Vocabulary.OwnRights);
}
