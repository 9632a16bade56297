using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Which object types a definition file speaks of.</summary>
internal static class ObjectTypes
{
    /// <summary>A sentence that asks for a kind of resource asks for a resource.</summary>
    private const string Resource = nameof(ZxObjectType.Resource);

    /// <summary>The object type whose calls begin as this one does, and what follows in its name; null for none.</summary>
    public static (string ObjectType, string Remainder)? OfPrefix(string call)
    {
        string[] words = call.Split('_');
        for (int count = words.Length - 1; count > 0; count--)
        {
            if (Vocabulary.ObjectTypeOfPrefix(string.Join("_", words.Take(count))) is { } type)
            {
                return (type, string.Join("_", words.Skip(count)));
            }
        }

        return null;
    }

    /// <summary>The object types that a sentence names; none for any.</summary>
    public static IReadOnlyList<string> Of(Requirement requirement) =>
        requirement.ResourceKind is not null ? [Resource]
        : [.. requirement.ObjectTypes.Select(Vocabulary.ObjectTypeMember).OfType<string>()];

    /// <summary>The object types that some sentences leave; null for any.</summary>
    public static IReadOnlyList<string>? Admitted(IEnumerable<Requirement> requirements) =>
        requirements.Select(Of).Where(types => types.Count > 0)
            .Aggregate((IReadOnlyList<string>?)null, (left, right) => left is null ? right : [.. left.Intersect(right)]);

    /// <summary>All object types that the calls name, by prefix or by sentence, in the order in which they are met.</summary>
    public static IEnumerable<string> Known(IEnumerable<Call> calls) =>
        calls.Where(call => call.HasHandles)
            .SelectMany(call => call.Requirements.SelectMany(Of).Prepend(OfPrefix(call.Name)?.ObjectType).OfType<string>())
            .Distinct();
}
