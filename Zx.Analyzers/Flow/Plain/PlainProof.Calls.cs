using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Calls, as far as their contracts say all that there is to say of their handles.</summary>
internal sealed partial class PlainProof
{
    /// <summary>What stands for a handle that is lent to the method: it has no state, for it is live to the end.</summary>
    private const int Lent = -1;

    /// <summary>A variable gets the handle that a call makes, and must not hold one.</summary>
    private bool Acquire(int? variable, IOperation value) =>
        variable is { } free && Call(value, isAcquired: true) && !_state.MayBeLive(free) && Become(_state.WithLive(free));

    /// <summary>A variable's handle goes to somebody else, and must be there.</summary>
    private bool Release(int variable) => !_state.IsReached || (_state.IsLive(variable) && Become(_state.WithGone(variable)));

    private bool Call(IOperation operation, bool isAcquired) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call => Call(call, method, call.Instance, call.Arguments, isAcquired),
        IObjectCreationOperation { Constructor: { } constructor } creation => Call(creation, constructor, null, creation.Arguments, isAcquired) && Visit(creation.Initializer),
        IPropertyReferenceOperation { Property: { RefKind: RefKind.None, GetMethod: { } getter } } property when !isAcquired => Call(property, getter, property.Instance, property.Arguments, isAcquired),
        IPropertyReferenceOperation { Property: { RefKind: RefKind.None } property } access when !isAcquired && Shapes.IsPlain(property.ContainingType) => Visit(access.Instance) && VisitAll(access.Arguments),
        _ => false,
    };

    private bool Call(IOperation call, IMethodSymbol method, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments, bool isAcquired)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke || ExtensionBlocks.HasReceiver(method))
            return false;
        var contract = _knowledge.Contracts.Of(method);
        int first = _inputs.Count;
        if (receiver is not null && !Input(receiver, contract.Receiver, contract))
            return false;
        foreach (var argument in arguments)
        {
            if (!Input(argument, contract))
                return false;
        }

        bool takesHandles = _inputs.Count > first;
        bool isKnown = contract.Requirements.All(static requirement => requirement.ObjectTypes.IsEmpty) && contract.Protocol == Protocol.None && contract.Rights.IsEmpty;
        return contract.Return == (isAcquired ? Effect.Acquire : Effect.Unknown)
            && (isKnown || !(takesHandles || isAcquired))
            && !(takesHandles && HandleShapes.IsTask(call.Type))
            && Apply(first);
    }

    private bool Input(IArgumentOperation argument, MethodContract contract)
    {
        var effect = contract.Of(argument.Parameter);
        return argument.Parameter?.RefKind switch
        {
            _ when !Shapes.IsHandle(argument.Value.Type) => Input(argument.Value, effect, contract),
            RefKind.None => Input(argument.Value, effect, contract),
            RefKind.Out when effect == Effect.Acquire && contract.Success is null && Variable(argument.Value) is { } variable => Add(variable, effect),
            _ => false,
        };
    }

    private bool Input(IOperation value, Effect effect, MethodContract contract)
    {
        // A number may stand for a handle where a contract says so.
        if (!Shapes.IsHandle(value.Type))
            return effect == Effect.Unknown && Visit(value);

        // Of the rights of a handle nothing is known here, unless its type names them.
        if (effect is not (Effect.Use or Effect.ReleaseAlways or Effect.ReleaseIfOwned) || (!contract.Requirements.IsEmpty && value.Type is INamedTypeSymbol { Arity: > 0 }))
            return false;
        if (Variable(value) is { } variable)
            return Add(variable, effect);
        return effect == Effect.Use && value is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter }
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _method) && Add(Lent, effect);
    }

    private bool Add(int variable, Effect effect)
    {
        _inputs.Add((variable, effect));
        return true;
    }

    /// <summary>Uses come first, then what is released, then what is made; no handle may have two parts in it.</summary>
    private bool Apply(int first)
    {
        bool isRight = true;
        for (int i = first; i < _inputs.Count && isRight; i++)
        {
            var (variable, effect) = _inputs[i];
            for (int other = first; other < i; other++)
                isRight &= _inputs[other].Variable != variable || variable == Lent;
            isRight &= variable == Lent || !_state.IsReached || effect switch
            {
                Effect.Use => _state.IsLive(variable),
                Effect.Acquire => !_state.MayBeLive(variable) && Become(_state.WithLive(variable)),
                _ => Release(variable),
            };
        }

        _inputs.RemoveRange(first, _inputs.Count - first);
        return isRight;
    }
}
