using CsCheck;
using Zx.Abigen;

namespace Zx.Fuzz.Inputs;

/// <summary>Makes inputs of all kinds. The number of an input and the seed determine it.</summary>
/// <param name="corpus">Real definition files.</param>
internal sealed class InputSource(IEnumerable<string> corpus) : Gen<Input>
{
    private const int MostParagraphs = 2;
    private const int MostFragments = 40;

    private static readonly GenerationSettings[] Settings =
    [
        new("test", "Project", "Sys", null, IsStaleSafe: false),
        new("test", "Project", "Sys", null, IsStaleSafe: true),
        new("test", "My.@event.Fd", "Fd", "My.Native", IsStaleSafe: false),
        new("test", "Zx", "Socket", null, IsStaleSafe: true),
        new("test", "System", "@class", "Zx.Native", IsStaleSafe: true),
        new("test", "Project", "Handle", null, IsStaleSafe: false, IsExported: true),
    ];

    private readonly string[] _paragraphs =
        [.. corpus.SelectMany(text => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)).Select(paragraph => paragraph + "\n")];

    /// <summary>An input of a run; any of them can be made again alone.</summary>
    public Input Make(ulong seed, int number) => Generate(new PCG((uint)number, seed), null, out _);

    public override Input Generate(PCG random, Size? min, out Size size)
    {
        InputKind kind = random.Below(100) switch
        {
            < 30 => InputKind.Valid,
            < 65 => InputKind.Mutated,
            < 80 => InputKind.RealMutated,
            < 88 => InputKind.Fragments,
            _ => InputKind.Sentence,
        };
        string text = kind switch
        {
            InputKind.Valid => FileWriter.Write(random),
            InputKind.Mutated => Mutation.Apply(random, FileWriter.Write(random)),
            InputKind.RealMutated => Mutation.Apply(random, string.Concat(Several(random, MostParagraphs, _paragraphs))),
            InputKind.Fragments => string.Concat(Several(random, MostFragments, Words.Fragments)),
            _ => random.Chance(30) ? SentenceWriter.Any(random) : Mutation.Apply(random, SentenceWriter.Any(random)),
        };
        size = new Size((ulong)text.Length);
        return new Input(kind, text, random.Pick(Settings));
    }

    private static IEnumerable<string> Several(PCG random, int most, IReadOnlyList<string> values) =>
        Enumerable.Range(0, random.Between(1, most)).Select(_ => random.Pick(values));
}
