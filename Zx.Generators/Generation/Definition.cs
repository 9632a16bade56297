using Zx.Abigen;

namespace Zx.Generators.Generation;

/// <summary>What a definition file or a class means, and what the project says of it.</summary>
internal sealed record Definition(AbigenModel Model, GenerationSettings Settings)
{
    /// <summary>A model with its item; none where another has its namespace.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The path of the file, or the name of the class.</param>
    /// <param name="items">All items.</param>
    public static IEnumerable<Definition> Of(AbigenModel model, string path, IEnumerable<DefinitionItem> items) => items
        .Where(item => item.Path == path && item.NamespaceOwner is null)
        .Select(item => new Definition(model, item.Settings));
}
