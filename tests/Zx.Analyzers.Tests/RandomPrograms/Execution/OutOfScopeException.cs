namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>A program has more states than it is worth to run through, or does what is not compared.</summary>
public sealed class OutOfScopeException : Exception;
