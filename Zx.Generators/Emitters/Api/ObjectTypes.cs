using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Which object types a definition file speaks of.</summary>
internal sealed class ObjectTypes(Vocabulary vocabulary)
{
    /// <summary>A sentence that asks for a kind of resource asks for a resource.</summary>
    private readonly ObjectType _resource = vocabulary.ObjectTypeOfPrefix("resource")!;

    private readonly Dictionary<string, (ObjectType ObjectType, string Remainder)?> _ofPrefix = new(StringComparer.Ordinal);

    /// <summary>The object type whose calls begin as this one does, and what follows in its name; null for none.</summary>
    public (ObjectType ObjectType, string Remainder)? OfPrefix(string call)
    {
        if (!_ofPrefix.TryGetValue(call, out var found))
        {
            found = FindPrefix(call);
            _ofPrefix.Add(call, found);
        }

        return found;
    }

    private (ObjectType ObjectType, string Remainder)? FindPrefix(string call)
    {
        for (int end = call.LastIndexOf('_'); end > 0; end = call.LastIndexOf('_', end - 1))
        {
            if (vocabulary.ObjectTypeOfPrefix(call.Substring(0, end)) is { } type)
            {
                return (type, call.Substring(end + 1));
            }
        }

        return null;
    }

    /// <summary>The object types that a sentence names; none for any.</summary>
    public IReadOnlyList<ObjectType> Of(Requirement requirement) =>
        requirement.ResourceKind is not null ? [_resource]
        : [.. requirement.ObjectTypes.Select(vocabulary.FindObjectType).OfType<ObjectType>()];

    /// <summary>The object types that some sentences leave; null for any.</summary>
    public IReadOnlyList<ObjectType>? Admitted(IEnumerable<Requirement> requirements) =>
        requirements.Select(Of).Where(types => types.Count > 0)
            .Aggregate((IReadOnlyList<ObjectType>?)null, (left, right) => left is null ? right : [.. left.Intersect(right)]);

    /// <summary>All object types that the calls name, by prefix, sentence or result, in the order in which they are met.</summary>
    public IEnumerable<ObjectType> Known(IEnumerable<Call> calls) =>
        calls.Where(call => call.HasHandles)
            .SelectMany(call => call.Requirements.SelectMany(Of)
                .Prepend(OfPrefix(call.Name)?.ObjectType)
                .Concat(call.Results.Select(OfResult))
                .OfType<ObjectType>())
            .Distinct();

    /// <summary>The object type of a result, where a directive gives it.</summary>
    public ObjectType? OfResult(Argument result) => result.Handle is { } handle ? vocabulary.FindObjectType(handle.ObjectType) : null;
}
