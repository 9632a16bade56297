using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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

        if (PassThrough(world, site) is { } same)
        {
            SetValue(world, operation, same);
            return;
        }

        // An auto-property that can be followed is a place, not a call.
        if (operation is IPropertyReferenceOperation && HandleShapes.Storage(((IPropertyReferenceOperation)operation).Property) is not null && PlaceOf(world, operation) is { } place
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
        if (operation is IInvalidOperation)
        {
            // What half a call does is unknown; its handles are out of sight, but for one whose member is being typed.
            foreach (var child in operation.ChildOperations)
            {
                if (child.Syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access && access.Expression == child.Syntax)
                    continue;
                foreach (var part in ValueOf(world, child).Parts)
                    session.Escape(world, part.Identities);
            }
        }

        return operation is IObjectCreationOperation && Shapes.HoldsHandles(operation.Type) ? OfDefault(world, operation) : Value.Of(Name(world, operation));
    }

    /// <summary>Calls that give the handle they are asked of: of a nullable, a task or an awaiter. Null for any other call.</summary>
    private Value? PassThrough(World world, CallSite site)
    {
        if (site.Operation is IObjectCreationOperation { Arguments.IsEmpty: true, Type.IsValueType: true } && Shapes.HoldsHandles(site.Operation.Type))
            return OfDefault(world, site.Operation);
        if (site.Receiver is null || site.Method.ContainingType is not { } type)
            return null;
        var receiver = ValueOf(world, site.Receiver);
        if (site.Operation is IPropertyReferenceOperation { Property: var property } && Validity(world, property, receiver) is { } validity)
            return Value.Of(validity);
        bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return (isNullable && site.Method.Name is "get_Value" or "GetValueOrDefault")
            || (HandleShapes.IsTask(type) && site.Method.Name is "get_Result" or "GetResult" or "GetAwaiter" or "ConfigureAwait" or "AsTask")
            ? receiver
            : null;
    }

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
        if (site.Method is not { MethodKind: MethodKind.Ordinary } method || !IsInferable(method) || !NeedsBody(world, site))
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
            if (value.Function is not null || (isHidden && !value.Parts.IsEmpty && Knowledge.Contracts.Of(argument.Parameter) == Effect.Unknown))
                return true;
        }

        return Shapes.Carried(site.Method.ReturnType) is null && Shapes.HoldsHandles(site.Method.ReturnType) && Knowledge.Contracts.Of(site.Method).Return == Effect.Unknown;
    }
}
