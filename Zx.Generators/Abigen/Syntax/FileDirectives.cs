using System.Collections.Immutable;

namespace Zx.Abigen;

/// <summary>The directives that speak of the whole file, wherever they stand in it.</summary>
/// <param name="TypeMappings">All <c>#@ type</c> lines.</param>
/// <param name="Objects">All <c>#@ object</c> lines.</param>
/// <param name="Rights">All <c>#@ right</c> lines.</param>
internal sealed record FileDirectives(
    ImmutableArray<TypeMappingSyntax> TypeMappings, ImmutableArray<ObjectSyntax> Objects, ImmutableArray<RightSyntax> Rights)
{
    /// <summary>The words that such a directive begins with.</summary>
    public static readonly string[] Words = ["type", "object", "right"];

    public static FileDirectives Of(IReadOnlyCollection<DirectiveSyntax> directives) => new(
        directives.OfType<TypeMappingSyntax>().ToImmutableArray(),
        directives.OfType<ObjectSyntax>().ToImmutableArray(),
        directives.OfType<RightSyntax>().ToImmutableArray());

    public static bool Contain(DirectiveSyntax? directive) => directive is TypeMappingSyntax or ObjectSyntax or RightSyntax;

    /// <summary>The constants that sentences may name, before anything is bound.</summary>
    public Vocabulary Vocabulary => VocabularyOf(Objects, Rights);

    /// <summary>The constants that sentences may name beside the kernel's, before anything is bound.</summary>
    public static Vocabulary VocabularyOf(IEnumerable<ObjectSyntax> objects, IEnumerable<RightSyntax> rights) => Vocabulary.With(
        objects.Select(own => new ObjectType(own.Constant.Text, own.Name.Text, 0, own.Rights)).ToEquatableArray(),
        rights.Select(own => new Right(own.Constant.Text, own.Name.Text, 0)).ToEquatableArray());
}
