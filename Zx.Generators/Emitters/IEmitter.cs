namespace Zx.Generators.Emitters;

/// <summary>Writes one product of a definition file.</summary>
internal interface IEmitter
{
    /// <summary>The name of the product, which is that of its pipeline step too.</summary>
    string Product { get; }

    /// <summary>The files of the product, in a stable order.</summary>
    IEnumerable<GeneratedFile> Emit(Api api);
}
