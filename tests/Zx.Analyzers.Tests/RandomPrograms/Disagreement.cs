namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>A difference between what happens in a program and what the rules say of it.</summary>
/// <param name="Program">The program.</param>
/// <param name="What">What differs, and where.</param>
public sealed record Disagreement(RandomProgram Program, string What)
{
    public override string ToString()
    {
        var writer = new CSharpWriter();
        writer.Write(Program);
        return What + "\n" + writer.Text;
    }
}
