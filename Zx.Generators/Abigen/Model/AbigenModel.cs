namespace Zx.Abigen;

/// <summary>A definition file, bound: what its calls are, without positions, so that two files that say the same are equal.</summary>
/// <param name="Calls">The calls that could be bound, in file order, which is the order of their numbers.</param>
/// <param name="TypeMappings">C types to which the file gives a C# type (<c>#@ type</c> lines).</param>
/// <param name="ObjectTypes">Object types of its own (<c>#@ object</c> lines).</param>
/// <param name="Rights">Rights of its own (<c>#@ right</c> lines).</param>
internal sealed record AbigenModel(
    EquatableArray<Call> Calls,
    EquatableArray<TypeMapping> TypeMappings,
    EquatableArray<ObjectType> ObjectTypes,
    EquatableArray<Right> Rights)
{
    /// <summary>The constants that its sentences may name.</summary>
    public Vocabulary CreateVocabulary() => Vocabulary.With(ObjectTypes, Rights);
}

/// <summary>A C type and the C# type it becomes.</summary>
/// <param name="CType">The type as written in the definition file.</param>
/// <param name="ManagedType">The C# type, fully qualified or visible in the generated namespace.</param>
internal sealed record TypeMapping(string CType, string ManagedType);
