using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The C# types that stand for rights: the kernel's, and those of the rights that the file declares.</summary>
/// <param name="settings">What the project says of the file.</param>
/// <param name="vocabulary">The constants of the sentences.</param>
internal sealed class RightsTypes(GenerationSettings settings, Vocabulary vocabulary)
{
    public string Namespace => settings.Namespace;

    /// <summary>The class that makes masks, where the file has rights of its own.</summary>
    public string MaskClass => settings.ClassName.TrimStart('@') + "RightsOf";

    /// <summary>The mask of a type of rights, in C#.</summary>
    public string MaskOf(string type) =>
        vocabulary.OwnRights.Count == 0 ? KernelMaskOf(type) : $"global::{Namespace}.{MaskClass}<{type}>.Mask";

    /// <summary>The mask of the kernel's rights alone.</summary>
    public static string KernelMaskOf(string type) => $"global::Zx.RightsOf<{type}>.Mask";

    /// <summary>The interface of types that have a right; null for no right.</summary>
    public string? MarkerOf(string constant) => vocabulary.FindRight(constant) switch
    {
        null or { Name: nameof(ZxRights.None) } => null,
        { Bit: null } right => "global::Zx." + right.Marker,
        { } own => $"global::{Namespace}.{own.Marker}",
    };
}
