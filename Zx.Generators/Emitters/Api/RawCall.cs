using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>A call as a method of the raw class, and of its backend.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Call">The call.</param>
/// <param name="Requirements">The names in the requirement table of those of its handles that are in it.</param>
/// <param name="ReturnType">What it returns.</param>
/// <param name="Parameters">All its C parameters in their order, those too that a span's length stands for, and its results.</param>
internal sealed record RawCall(
    string Name, Call Call, EquatableArray<string> Requirements, string ReturnType, EquatableArray<RawParameter> Parameters)
    : NamedCall(Name, Call, Requirements)
{
    /// <summary>The parameters that the C# method has.</summary>
    public IEnumerable<RawParameter> Signature => Parameters.Where(parameter => parameter.Shape != ParameterShape.LengthOfSpan);

    public IEnumerable<RawParameter> Results => Parameters.Where(parameter => parameter.IsResult);
}

/// <summary>A parameter or result of a raw call.</summary>
/// <param name="Name">Its C# name, not escaped.</param>
/// <param name="Type">Its C# type; of a span, the type of the elements.</param>
/// <param name="Shape">How it is passed.</param>
/// <param name="IsResult">Whether it is a result.</param>
/// <param name="Span">The name of the span whose length it is, for <see cref="ParameterShape.LengthOfSpan"/>.</param>
/// <param name="Argument">What it is in the definition file.</param>
internal sealed record RawParameter(
    string Name, string Type, ParameterShape Shape, bool IsResult, string? Span, Argument Argument)
{
    public string Identifier => CSharpText.Identifier(Name);

    public bool IsScalarHandle => Argument.IsHandle && Shape == ParameterShape.Value;

    public bool IsSpan => Shape is ParameterShape.Span or ParameterShape.ReadOnlySpan;

    /// <summary>Its type as a parameter has it, with the modifier.</summary>
    public string DeclaredType => Shape switch
    {
        ParameterShape.Span => Names.SpanOf(Type),
        ParameterShape.ReadOnlySpan => Names.ReadOnlySpanOf(Type),
        _ => Modifier + Type,
    };

    /// <summary>What stands before it in a parameter list and in an argument list.</summary>
    public string Modifier => Shape switch
    {
        ParameterShape.In => "in ",
        ParameterShape.Ref => "ref ",
        ParameterShape.Out => "out ",
        _ => "",
    };

    /// <summary>The attribute that says what the call does to the handle that it is, or null; a handle that is passed is used.</summary>
    public string? Ownership => Argument.Ownership switch
    {
        _ when !Argument.IsHandle => null,
        Abigen.Ownership.Acquire => Names.Acquire,
        Abigen.Ownership.Release => Names.Release,
        Abigen.Ownership.ReleaseAlways => Names.ReleaseAlways,
        _ when Shape is ParameterShape.Value or ParameterShape.In or ParameterShape.ReadOnlySpan => Names.Use,
        _ => null,
    };

    /// <summary>The attributes as they stand in front of a parameter.</summary>
    public string Attribute => SentenceAttributes.OfParameter(this);
}

internal enum ParameterShape
{
    Value,
    In,
    Ref,
    Out,
    ReadOnlySpan,
    Span,

    /// <summary>The number of elements of a span, which C# does not pass apart.</summary>
    LengthOfSpan,
}
