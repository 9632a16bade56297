using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Reads the parameters of a raw method: those that go in, and at the end the results.</summary>
internal sealed class ParameterReader
{
    private readonly IMethodSymbol _method;
    private readonly SourcePositions _positions;
    private readonly DiagnosticBag _diagnostics;
    private readonly UniqueNames _names;
    private readonly ImmutableArray<ParameterSyntax>.Builder _parameters = ImmutableArray.CreateBuilder<ParameterSyntax>();
    private readonly ImmutableArray<ParameterSyntax>.Builder _results = ImmutableArray.CreateBuilder<ParameterSyntax>();
    private readonly List<DirectiveSyntax> _directives = [];

    public ParameterReader(IMethodSymbol method, SourcePositions positions, DiagnosticBag diagnostics)
    {
        _method = method;
        _positions = positions;
        _diagnostics = diagnostics;
        _names = new UniqueNames([.. method.Parameters.Select(parameter => parameter.Name)]);
    }

    public ImmutableArray<ParameterSyntax> Parameters => _parameters.ToImmutable();

    public ImmutableArray<ParameterSyntax> Results => _results.ToImmutable();

    /// <summary>What more there is to say of them: enumerations, and what a handle is that comes out.</summary>
    public IReadOnlyList<DirectiveSyntax> Directives => _directives;

    /// <summary>Whether any parameter is a handle.</summary>
    public bool HasHandles(IReadOnlyCollection<string> subjects) => _method.Parameters.Any(parameter => IsHandle(parameter, subjects));

    /// <summary>Reads them; false where one cannot stand in a typed call, which is reported.</summary>
    /// <param name="subjects">Those that are handles by what the sentences say of them.</param>
    public bool TryRead(IReadOnlyCollection<string> subjects)
    {
        bool areWhole = true;
        foreach (IParameterSymbol parameter in _method.Parameters)
        {
            areWhole &= TryRead(parameter, IsHandle(parameter, subjects));
        }

        return areWhole;
    }

    /// <summary>Reports a type that cannot stand in a typed call. One that does not exist, the compiler has reported.</summary>
    public static void ReportType(ITypeSymbol type, IMethodSymbol method, TextSpan place, DiagnosticBag diagnostics)
    {
        if (type.TypeKind != TypeKind.Error)
        {
            string name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            diagnostics.Add(
                AbigenDiagnosticKind.UnmappedType,
                place,
                TypeReader.NameOf(type, isElement: false) is null
                    ? $"The type '{name}' cannot be passed by a typed call, so none is made of '{method.Name}'; take a span or a reference"
                    : $"The type '{name}' is not public, so no typed call is made of '{method.Name}'; make it public");
        }
    }

    private static bool IsHandle(IParameterSymbol parameter, IReadOnlyCollection<string> subjects) =>
        (TypeReader.ElementOfSpan(parameter.Type)?.Element ?? parameter.Type).SpecialType == SpecialType.System_UInt32
        && (subjects.Contains(parameter.Name)
            || parameter.GetAttributes().Any(attribute => attribute.Ownership() is not null || attribute.Is(ZxAttributes.HandleType)));

    private bool TryRead(IParameterSymbol parameter, bool isHandle)
    {
        TextSpan place = _positions.Of(parameter.Locations.FirstOrDefault());
        var span = parameter.RefKind == RefKind.None ? TypeReader.ElementOfSpan(parameter.Type) : null;
        ITypeSymbol element = span?.Element ?? parameter.Type;
        bool isPointer = span is not null || parameter.RefKind is not (RefKind.None or RefKind.Out);
        string? type = isHandle ? Argument.HandleType
            : span is not null && element.SpecialType == SpecialType.System_Byte ? ArrayBinder.UntypedBytes
            : TypeReader.NameOf(element, isElement: isPointer || parameter.RefKind == RefKind.Out);
        if (type is null || !TypeReader.IsPublic(element))
        {
            ReportType(element, _method, place, _diagnostics);
            return false;
        }

        CheckAttributes(parameter, isHandle);
        Token name = Word(parameter.Name, place);
        Token typeToken = Word(type, place);
        ImmutableArray<Token> ownership = OwnershipOf(parameter).ToImmutableArray();
        if (parameter.RefKind == RefKind.Out)
        {
            _results.Add(new ParameterSyntax(name, typeToken, null, ownership));
            ReadHandleType(parameter, name);
            return true;
        }

        if (_results.Count > 0)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.Contradiction, place, $"'{parameter.Name}' stands behind a result; 'out' parameters come last");
            return false;
        }

        if (span is { IsWritable: var isWritable })
        {
            Token length = Word(_names.Claim(parameter.Name + "Length"), place);
            _parameters.Add(new ParameterSyntax(
                name, typeToken, new ArraySyntax(place, ImmutableArray.Create(length)), ownership.Insert(0, Word(isWritable ? Keywords.InOut : Keywords.In, place))));
            _parameters.Add(new ParameterSyntax(length, Word(TypeReader.Length, place), null, ImmutableArray<Token>.Empty));
        }
        else if (isPointer)
        {
            _parameters.Add(new ParameterSyntax(
                name,
                typeToken,
                new ArraySyntax(place, ImmutableArray.Create(Word("1", place))),
                ownership.Insert(0, Word(parameter.RefKind == RefKind.Ref ? Keywords.InOut : Keywords.In, place))));
        }
        else
        {
            _parameters.Add(new ParameterSyntax(name, typeToken, null, ownership));
            ReadEnumeration(parameter, name, type);
        }

        return true;
    }

    /// <summary>An enumeration that the format has no type for is one to the conditions of sentences; its members go by their own names.</summary>
    private void ReadEnumeration(IParameterSymbol parameter, Token name, string type)
    {
        if (parameter.Type.TypeKind == TypeKind.Enum && !TypeReader.IsOfFormat(type))
        {
            _directives.Add(new EnumerationSyntax(
                name.Span, ImmutableArray<Token>.Empty, name, type, Word(string.Empty, name.Span)));
        }
    }

    private void ReadHandleType(IParameterSymbol parameter, Token name)
    {
        foreach (AttributeData attribute in parameter.GetAttributes().Where(attribute => attribute.Is(ZxAttributes.HandleType)))
        {
            if (attribute.ConstructorArguments is [{ Value: string constant }])
            {
                _directives.Add(new ResultSyntax(
                    _positions.Of(attribute.Location()),
                    ImmutableArray<Token>.Empty,
                    name,
                    Word(constant, _positions.Of(attribute.ArgumentLocation(0))),
                    TypeReader.NameOfTypeOf(attribute, "Rights"),
                    ImmutableArray<Token>.Empty));
            }
        }
    }

    private void CheckAttributes(IParameterSymbol parameter, bool isHandle)
    {
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            string? problem =
                attribute.Is(ZxAttributes.ReleaseIfOwned) ? "is for 'Dispose' of a handle type; say [HandleReleaseAlways]"
                : attribute.Ownership() is not null && !isHandle ? $"is for handles, which are 'uint' here, and '{parameter.Name}' is none"
                : attribute.Is(ZxAttributes.HandleType) && parameter.RefKind != RefKind.Out
                    ? $"says what a handle is that comes out, and '{parameter.Name}' goes in; say it by a sentence: [Requires(\"{parameter.Name} must be of type …\")]"
                : null;
            if (problem is not null)
            {
                _diagnostics.Add(
                    AbigenDiagnosticKind.Contradiction,
                    _positions.Of(attribute.Location()),
                    $"[{attribute.AttributeClass!.Name.Replace("Attribute", "")}] {problem}");
            }
        }
    }

    private IEnumerable<Token> OwnershipOf(IParameterSymbol parameter) =>
        from attribute in parameter.GetAttributes()
        let word = attribute.Ownership()
        where word is not null
        select Word(word, _positions.Of(attribute.Location()));

    private static Token Word(string text, TextSpan place) => new(TokenKind.Word, text, place, StartsLine: false);
}
