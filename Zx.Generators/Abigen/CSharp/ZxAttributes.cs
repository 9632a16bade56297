using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Abigen;

/// <summary>The attributes of Zx.Abstractions that a class of raw methods is described with.</summary>
internal static class ZxAttributes
{
    public const string ApiMetadataName = "Zx." + Api;

    public const string Api = "HandleApiAttribute";
    public const string Requires = "RequiresAttribute";
    public const string DocumentedError = "DocumentedErrorAttribute";
    public const string Protocol = "ProtocolAttribute";
    public const string HandleType = "HandleTypeAttribute";
    public const string DeclaresRight = "DeclaresRightAttribute";
    public const string DeclaresObjectType = "DeclaresObjectTypeAttribute";
    public const string ReleaseIfOwned = "HandleReleaseIfOwnedAttribute";

    /// <summary>The words of the format for the attributes of ownership.</summary>
    private static readonly Dictionary<string, string> Ownerships = new()
    {
        ["HandleUseAttribute"] = "handle_use",
        ["HandleAcquireAttribute"] = "handle_acquire",
        ["HandleReleaseAttribute"] = "handle_release",
        ["HandleReleaseAlwaysAttribute"] = "handle_release_always",
    };

    /// <summary>Whether an attribute is one of Zx by its name.</summary>
    public static bool Is(this AttributeData attribute, string name) => NameOf(attribute) == name;

    /// <summary>The word for an attribute of ownership, or null for another attribute.</summary>
    public static string? Ownership(this AttributeData attribute) =>
        NameOf(attribute) is { } name && Ownerships.TryGetValue(name, out string? word) ? word : null;

    /// <summary>The value of a property that is set, or null.</summary>
    public static object? Value(this AttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value is { Kind: not TypedConstantKind.Array } constant
            ? constant.Value
            : null;

    /// <summary>The attribute's place in the source, or null.</summary>
    public static Location? Location(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference ? reference.SyntaxTree.GetLocation(reference.Span) : null;

    /// <summary>The place of one of its arguments in the source, by number; that of the attribute where there is no such one.</summary>
    public static Location? ArgumentLocation(this AttributeData attribute, int index) =>
        attribute.ArgumentSyntax(index)?.Expression.GetLocation() ?? attribute.Location();

    /// <summary>One of its arguments in the source, by number, or null.</summary>
    public static AttributeArgumentSyntax? ArgumentSyntax(this AttributeData attribute, int index) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments } && index < arguments.Count
            ? arguments[index]
            : null;

    private static string? NameOf(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Zx", ContainingNamespace.IsGlobalNamespace: true } } type ? type.Name : null;
}
