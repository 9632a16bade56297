using Zx.Abigen;

namespace Zx.Generators.Generation;

/// <summary>A definition file and what it means.</summary>
internal sealed record BoundFile(DefinitionFile File, AbigenModel Model);

/// <summary>What a definition file means, and what the project says of it.</summary>
internal sealed record Definition(AbigenModel Model, GenerationSettings Settings);
