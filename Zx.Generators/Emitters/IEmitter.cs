using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Writes one product of a definition file.</summary>
internal interface IEmitter
{
    /// <summary>The name of the product, which is that of its pipeline step too.</summary>
    string Product { get; }

    /// <summary>Whether a definition file with these settings has the product.</summary>
    bool IsFor(GenerationSettings settings);

    /// <summary>
    /// What is written apart: pieces of the API with no more in them than their files tell, so that an edit writes only those that it
    /// changes; the whole API where that is small.
    /// </summary>
    IEnumerable<Api> Parts(Api api);

    /// <summary>The files of a part of the product, in a stable order.</summary>
    IEnumerable<GeneratedFile> Emit(Api part);
}
