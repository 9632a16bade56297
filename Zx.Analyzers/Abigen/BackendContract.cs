using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>The type whose static methods carry out the calls of a definition file, one method for each call.</summary>
internal sealed class BackendContract
{
    private readonly string _typeName;
    private readonly INamedTypeSymbol? _type;
    private readonly HashSet<string> _methods;

    private BackendContract(string typeName, INamedTypeSymbol? type)
    {
        _typeName = typeName;
        _type = type;
        _methods = new HashSet<string>(StaticMethods(type));
    }

    /// <summary>The backend that the item of a file names, or null when it names none.</summary>
    public static BackendContract? Of(GenerationSettings settings, Compilation compilation) =>
        settings.Backend is { } name ? new BackendContract(name, Find(name.Replace("@", ""), compilation)) : null;

    /// <summary>A diagnostic for each call without a method; only one, at the first call, when there is no such type.</summary>
    public IEnumerable<Diagnostic> Check(BindingResult result, AdditionalText file, SourceText text) =>
        from declaration in _type is null ? Generated(result).Take(1) : Generated(result)
        let method = Naming.Pascal(declaration.Name.Text)
        where !_methods.Contains(method)
        let message = _type is null
            ? $"The backend type '{_typeName}' does not exist; correct ZxBackend of this file's item, or declare the type"
            : $"The backend '{_typeName}' has no static method '{method}' for the call '{declaration.Name.Text}'{Spelling.DidYouMean(method, _methods)}"
        select AbigenAnalyzer.Create(AbigenDescriptors.BackendMethod, file, text, declaration.Name.Span, message);

    /// <summary>A call with a type that has no C# type is asked of no backend.</summary>
    private static IEnumerable<DeclarationSyntax> Generated(BindingResult result)
    {
        TypeMap types = new(result.Model.TypeMappings);
        return result.Declarations.Where((_, index) => types.Knows(result.Model.Calls[index]));
    }

    /// <summary>Any of the dots may stand before a nested type.</summary>
    private static INamedTypeSymbol? Find(string name, Compilation compilation)
    {
        INamedTypeSymbol? type = compilation.GetTypeByMetadataName(name);
        for (int dot = name.LastIndexOf('.'); type is null && dot >= 0; dot = name.LastIndexOf('.'))
        {
            name = name.Remove(dot, 1).Insert(dot, "+");
            type = compilation.GetTypeByMetadataName(name);
        }

        return type;
    }

    private static IEnumerable<string> StaticMethods(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (IMethodSymbol method in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (method is { IsStatic: true, MethodKind: MethodKind.Ordinary })
                {
                    yield return method.Name;
                }
            }
        }
    }
}
