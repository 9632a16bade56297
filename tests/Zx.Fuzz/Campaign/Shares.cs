using Zx.Fuzz.Checks;

namespace Zx.Fuzz.Campaign;

/// <summary>Of how many inputs one is checked further; the front end is run over all.</summary>
internal sealed record Shares(int Again, int Emitters, int Tool, int Compilation)
{
    /// <summary>All is checked of all.</summary>
    public static Shares Everything { get; } = new(1, 1, 1, 1);

    /// <summary>Shares by which no stage takes much more time than the others.</summary>
    public static Shares Even { get; } = new(Again: 32, Emitters: 32, Tool: 128, Compilation: 2048);

    public Depth DepthOf(int number) =>
        Of(number, Again, Depth.Again) | Of(number, Emitters, Depth.Emitters) | Of(number, Tool, Depth.Tool) | Of(number, Compilation, Depth.Compilation | Depth.Emitters);

    private static Depth Of(int number, int share, Depth depth) => number % share == 0 ? depth : Depth.FrontEnd;
}
