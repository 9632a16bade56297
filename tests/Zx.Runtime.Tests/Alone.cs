namespace Zx.Runtime.Tests;

/// <summary>Tests beside which nothing else may run: they measure, or use up, what all tests share.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
