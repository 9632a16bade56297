using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>What a report calls a handle.</summary>
internal sealed partial class Transfer
{
    /// <summary>A handle's name as it is written, or the names of those of which it is one; "result" for what has none.</summary>
    private string NameOf(IOperation expression)
    {
        switch (CallSite.Unwrap(expression))
        {
            case ILocalReferenceOperation local:
                return local.Local.Name;
            case IParameterReferenceOperation parameter:
                return parameter.Parameter.Name;
            case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                return field.Field.Name;
            case IFieldReferenceOperation field:
                return NameOf(field.Instance!) + "." + field.Field.Name;
            case IPropertyReferenceOperation { Property.Name: "Value", Instance: { } nullable } value when HandleShapes.Carrier(nullable.Type) is not null:
                return NameOf(nullable);
            case IPropertyReferenceOperation { Property.IsIndexer: true } element:
                return element.Syntax.ToString();
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property:
                return property.Property.Name;
            case IPropertyReferenceOperation property:
                return NameOf(property.Instance!) + "." + property.Property.Name;
            case IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { } nullable }:
                return NameOf(nullable);
            case IInstanceReferenceOperation:
                return "this";
            case IArrayElementReferenceOperation element:
                return element.Syntax.ToString();
            case var element when InlineArrayAccess(element) is not null:
                return element.Syntax.ToString();
            case IFlowCaptureReferenceOperation capture when _graph.Captured(capture.Id) is { } captured:
                return NameOf(captured);
            case IFlowCaptureReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax name }:
                return name.Identifier.ValueText;
            case IFlowCaptureReferenceOperation chosen when _graph.AllCaptured(chosen.Id).Select(NameOf).Where(name => name != HandleEnds.Nameless).Distinct().ToList() is { Count: > 0 } names:
                return string.Join("' or '", names);
            default:
                return HandleEnds.Nameless;
        }
    }
}
