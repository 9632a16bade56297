using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Writes one product of a definition file.</summary>
internal interface IEmitter
{
    /// <summary>The name of the product, which is that of its pipeline step too.</summary>
    string Product { get; }

    /// <summary>Whether a definition file with these settings has the product.</summary>
    bool IsFor(GenerationSettings settings);

    /// <summary>The files of the product, in a stable order.</summary>
    IEnumerable<GeneratedFile> Emit(Api api);
}
