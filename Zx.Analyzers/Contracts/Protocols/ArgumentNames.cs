using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>What a sentence can name of a method.</summary>
internal enum HandleRole
{
    /// <summary>The receiver of an instance method.</summary>
    Receiver,

    Parameter,

    /// <summary>What the method returns, or an element of it.</summary>
    Result,
}

/// <summary>A handle that goes into a call or comes out of it.</summary>
/// <param name="Role">Which part it has in the call.</param>
/// <param name="Ordinal">The number of the parameter.</param>
/// <param name="Element">The element of a returned tuple, or null for what is returned as a whole.</param>
internal readonly record struct HandleName(HandleRole Role, int Ordinal, ISymbol? Element)
{
    public static readonly HandleName Receiver = new(HandleRole.Receiver, -1, null);

    public static readonly HandleName Result = new(HandleRole.Result, -1, null);

    public static HandleName Parameter(int ordinal) => new(HandleRole.Parameter, ordinal, null);
}

/// <summary>Resolves the names in sentences.</summary>
internal static class ArgumentNames
{
    private const string This = "this";
    private const string Return = "return";

    /// <summary>The handle of a method that a sentence names; null for none. A result without a name of its own goes by any.</summary>
    public static HandleName? Find(string name, IMethodSymbol method, HandleShapes shapes)
    {
        if (name == This)
            return method.IsExtensionMethod ? HandleName.Parameter(0) : HandleName.Receiver;
        if (method.Parameters.FirstOrDefault(parameter => SpellSame(parameter.Name, name)) is { } found)
            return HandleName.Parameter(found.Ordinal);
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return tuple.TupleElements.FirstOrDefault(element => SpellSame(element.Name, name)) is { } element
                ? new HandleName(HandleRole.Result, -1, HandleShapes.Storage(element))
                : null;
        }

        return name == Return || shapes.Carried(method.ReturnType) is not null || method.MethodKind == MethodKind.Constructor ? HandleName.Result : null;
    }

    /// <summary>Whether two names are the same but for snake case and camel case.</summary>
    public static bool SpellSame(string name, string subject) => Naming.SpellsSame(name, subject);
}
