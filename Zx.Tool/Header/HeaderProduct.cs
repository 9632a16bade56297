using Zx.Abigen;

namespace Zx.Tool.Header;

/// <summary>The C interface of a definition file, C11 and C++17: one header, or an include directory.</summary>
internal static class HeaderProduct
{
    /// <summary>One header that stands alone: annotations, types, and calls.</summary>
    /// <exception cref="Input.ToolException">A type that nobody declares is passed by value.</exception>
    public static string OneFile(BindingResult result, HeaderOptions options) => HeaderPart.ToOneFile(
        options, [AnnotationsPart.Create(), TypesPart.Create(result, options, []), CallsPart.Create(result, options)]);

    /// <summary>The files of an include directory by their paths: as above, and the constants beside them.</summary>
    /// <exception cref="Input.ToolException">A type that nobody declares is passed by value.</exception>
    public static IEnumerable<(string Path, string Text)> Directory(BindingResult result, HeaderOptions options) =>
        ((HeaderPart[])
        [
            AnnotationsPart.Create(),
            TypesPart.Create(result, options, TypesPart.OfConstants),
            CallsPart.Create(result, options),
            ConstantsParts.Rights,
            ConstantsParts.Errors,
            ConstantsParts.ObjectTypes,
        ]).Select(part => (part.Path, part.ToFile(options)));
}
