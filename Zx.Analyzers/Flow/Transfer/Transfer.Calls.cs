using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Calls: what goes in, what becomes of it, what comes out.</summary>
internal sealed partial class Transfer
{
    private void Call(World world, IOperation operation, BasicBlock block, List<World> worlds)
    {
        if (_graph.SiteOf(operation) is not { } site)
        {
            SetValue(world, operation, NoCall(world, operation));
            return;
        }

        if (Enumerate(world, site, worlds))
            return;
        site = OnKnownClass(world, site);
        if (PassThrough(world, site) is { } same)
        {
            SetValue(world, operation, same);
            return;
        }

        // An auto-property that can be followed is a place, not a call.
        if (operation is IPropertyReferenceOperation reference && (HandleShapes.Storage(reference.Property) is not null || ElementReference(operation) is not null) && PlaceOf(world, operation) is { } place
            && (Shapes.HoldsHandles(operation.Type) || !Shapes.IsHandle(site.Method.ContainingType)))
        {
            SetValue(world, operation, IsAssigned(operation) ? Value.Nothing : Read(world, place, operation.Type));
            return;
        }

        if (operation is IInvocationOperation { TargetMethod.Name: CloneMethod, Instance: { } original })
        {
            SetValue(world, operation, Copy(world, original, operation));
            return;
        }

        if (operation is IPropertyReferenceOperation { Property: var property } && IsInvalidConstant(property))
        {
            SetValue(world, operation, Value.Of(IntSet.Of(Make(world, operation, IdentityRole.Value, 0, IdentityOrigin.Nothing, operation.Type, LifeStates.Invalid))));
            return;
        }

        if (Target(world, site) is { } function)
        {
            if (function.Graph is not null)
            {
                Inline(world, site, function, block, worlds);
                return;
            }

            site = site.Through(function) ?? site;
        }
        else if (BodyToRun(world, site) is { } body)
        {
            Inline(world, site, body, block, worlds);
            return;
        }

        MakeAnew(world, operation);
        new CallEffect(this, world, site, worlds).Apply();
    }

    /// <summary>An operation that looks like a call and is none: the struct's own default, or broken code.</summary>
    private Value NoCall(World world, IOperation operation)
    {
        // A jump to a label that is not there yet goes elsewhere all the same.
        world.IsDead |= operation is IInvalidOperation { Syntax: GotoStatementSyntax };
        if (operation is IInvalidOperation)
        {
            // What half a call does is unknown; its handles are out of sight, but for one whose member is being typed.
            foreach (var child in operation.ChildOperations)
            {
                bool isBeingTyped = child.Syntax.Parent is MemberAccessExpressionSyntax access && access.Expression == child.Syntax;
                foreach (var part in ValueOf(world, child).Parts)
                {
                    // What is typed there may be its release.
                    if (isBeingTyped)
                        session.Ends.Hide(session.Identities, part.Identities);
                    else
                        session.Escape(world, part.Identities);
                }
            }
        }

        return operation is IObjectCreationOperation && Shapes.HoldsHandles(operation.Type) ? OfDefault(world, operation) : Value.Of(Name(world, operation));
    }

    /// <summary>Calls that give the handle they are asked of: of a nullable, a task or an awaiter. Null for any other call.</summary>
    private Value? PassThrough(World world, CallSite site)
    {
        if (site.Operation is IObjectCreationOperation { Arguments.IsEmpty: true, Type.IsValueType: true } && Shapes.HoldsHandles(site.Operation.Type))
            return OfDefault(world, site.Operation);
        if (IsOfSameElements(site))
            return ValueOf(world, site.Arguments[0].Value);
        if (site.Receiver is null || site.Method.ContainingType is not { } type)
            return null;
        if (site.Operation is IPropertyReferenceOperation { Property.Name: "Length" } && InstanceOf(world, site.Receiver) is { } collection && LengthOf(collection) is { } length)
            return Value.Of(new Scalar.Constant(length));
        var receiver = ValueOf(world, site.Receiver);
        if (site.Operation is IPropertyReferenceOperation { Property: var property } && Validity(world, property, receiver) is { } validity)
            return Value.Of(validity);
        bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return (isNullable && site.Method.Name is "get_Value" or "GetValueOrDefault")
            || (HandleShapes.IsTask(type) && site.Method.Name is "get_Result" or "GetResult" or "GetAwaiter" or "ConfigureAwait" or "AsTask")
            ? receiver
            : null;
    }

    /// <summary>Whether a call gives a span over an array, or another view of the same elements.</summary>
    private static bool IsOfSameElements(CallSite site) =>
        site.Operation is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsSpan" } && site.Receiver is null && site.Arguments is [{ Value.Type: { } from }]
        && HandleShapes.ElementOf(from) is not null && HandleShapes.ElementOf(site.Operation.Type) is not null;

    /// <summary>The function that a call runs, if it is a local one or a delegate whose target is known.</summary>
    private FunctionValue? Target(World world, CallSite site)
    {
        if (site.Method.MethodKind == MethodKind.LocalFunction)
            return new FunctionValue(site.Method, _graph.LocalFunction(site.Method.OriginalDefinition), null, IntSet.Empty);
        return site.Method.MethodKind == MethodKind.DelegateInvoke && site.Receiver is { } receiver ? ValueOf(world, receiver).Function : null;
    }

    /// <summary>
    /// A method at hand whose summary would not say enough: one that is given a delegate which is known here, or a handle as
    /// something else; or that returns several handles. Its body runs as that of a local function does.
    /// </summary>
    private FunctionValue? BodyToRun(World world, CallSite site)
    {
        if (site.Method is not { MethodKind: MethodKind.Ordinary } method || !IsInferable(site) || !(NeedsBody(world, site) || CountsDown(world, site)))
            return null;
        var summary = Knowledge.Summaries.Of(method, session.Scope, session.Cancellation);

        // A method that is wrong by itself says so itself.
        bool isWrong = summary?.Outcomes.Any(outcome => outcome.Parameters.Any(change => (change.States & LifeStates.Settled) != 0)) == true;
        return !isWrong && session.Bodies.Of(method) is { } graph ? new FunctionValue(method, graph, null, IntSet.Empty) : null;
    }

    private bool NeedsBody(World world, CallSite site)
    {
        foreach (var argument in site.Arguments)
        {
            var value = ValueOf(world, argument.Value);
            var type = argument.Parameter.OriginalDefinition.Type;
            bool isHidden = type is ITypeParameterSymbol || type.SpecialType == SpecialType.System_UInt32;
            bool isUnknown = Knowledge.Contracts.Of(argument.Parameter) == Effect.Unknown;
            if (HasFunctions(world, value) || (value is { IsCollection: true, Instance: not null } && isUnknown) || (isHidden && !value.Parts.IsEmpty && isUnknown))
                return true;
        }

        if (RunsOverrides(world, site))
            return true;
        if (Knowledge.Contracts.Of(site.Method).Return != Effect.Unknown)
            return false;
        var returned = site.Method.ReturnType;
        return (Shapes.Carried(returned) is null && Shapes.HoldsHandles(returned)) || MakesObject(site.Method);
    }
}
