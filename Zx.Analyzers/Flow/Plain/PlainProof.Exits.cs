using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>The ways out: jumps, exceptions, and what runs on them.</summary>
internal sealed partial class PlainProof
{
    /// <summary>Leaves for a label, or the body, and does on the way what has to be done.</summary>
    private bool Jump(ILabelSymbol? target)
    {
        var start = _scope;
        for (var scope = start; scope is not null; scope = scope.Outer)
        {
            if (target is not null && SymbolEqualityComparer.Default.Equals(scope.Exit, target))
            {
                scope.AtExit = scope.AtExit.Join(_state);
                return Stop(start);
            }

            if (target is not null && SymbolEqualityComparer.Default.Equals(scope.Continue, target))
            {
                scope.AtContinue = scope.AtContinue.Join(_state);
                return Stop(start);
            }

            _scope = scope.Outer;
            if (!End(scope))
                return false;
            Become(_state);
        }

        return target is null && !_state.HasLive && Stop(start);
    }

    private bool Stop(PlainScope? scope)
    {
        (_scope, _state) = (scope, PlainState.Unreached);
        return true;
    }

    /// <summary>Hands over what is returned, if it is a handle, and leaves.</summary>
    private bool Return(IOperation? value)
    {
        if (value is null || !Shapes.IsHandle(value.Type))
            return Visit(value) && Jump(null);
        if (_method.IsAsync || _method.ReturnsByRef || _method.ReturnsByRefReadonly || _knowledge.Contracts.Of(_method).Return == Effect.Use)
            return false;
        bool isGiven = Variable(value) is { } variable ? Release(variable) : Call(value, isAcquired: true);
        return isGiven && Jump(null);
    }

    private bool Try(ITryOperation attempt)
    {
        if (attempt.Finally is null)
            return Catching(attempt);
        return Ending(new PlainScope(_scope) { SeesExceptions = true, Thrown = _state, Finally = attempt.Finally }, () => Catching(attempt));
    }

    private bool Catching(ITryOperation attempt)
    {
        if (attempt.Catches.IsEmpty)
            return Visit(attempt.Body);
        var scope = _scope = new PlainScope(_scope) { SeesExceptions = true, Thrown = _state };
        if (!Visit(attempt.Body))
            return false;
        _scope = scope.Outer;
        var end = _state;
        foreach (var handler in attempt.Catches)
        {
            // What is thrown may pass by, too.
            Become(scope.Thrown);
            if (!Visit(handler.ExceptionDeclarationOrExpression) || !Visit(handler.Filter) || !Visit(handler.Handler))
                return false;
            end = end.Join(_state);
        }

        return Become(end);
    }

    /// <summary>Handles, or whatever else is used, until the end of a body.</summary>
    private bool Using(IOperation resources, Func<bool> body)
    {
        if (!Visit(resources))
            return false;
        if (resources is not IVariableDeclarationGroupOperation group)
            return body();
        var used = ImmutableArray.CreateBuilder<int>();
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                if (Shapes.IsHandle(declarator.Symbol.Type) && VariableOf(declarator.Symbol) is { } variable)
                    used.Add(variable);
            }
        }

        return Ending(new PlainScope(_scope) { SeesExceptions = true, Thrown = _state, Used = used.ToImmutable() }, body);
    }

    /// <summary>A body, and what runs at its end whatever happens.</summary>
    private bool Ending(PlainScope scope, Func<bool> body)
    {
        _scope = scope;
        if (!body())
            return false;
        _scope = scope.Outer;
        var end = _state;
        _state = scope.Thrown;
        if (!End(scope))
            return false;
        Become(_state);
        _state = end;
        return End(scope) && Become(_state);
    }

    /// <summary>Does what is done on every way out of a scope; the way leads on from the one around it.</summary>
    private bool End(PlainScope scope)
    {
        // The block of a finally may throw before it has done anything; what the compiler itself calls is not taken to.
        if (scope.Finally is not null)
            Become(_state);
        for (int i = scope.Used.Length - 1; i >= 0; i--)
        {
            if (!Dispose(scope.Used[i]))
                return false;
        }

        return Visit(scope.Finally);
    }

    /// <summary>What the end of a using does to its variable.</summary>
    private bool Dispose(int variable)
    {
        if (_variables[variable] is not ILocalSymbol { Type: { } type })
            return false;
        foreach (var member in type.GetMembers(nameof(IDisposable.Dispose)))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } dispose && _knowledge.Contracts.Of(dispose) is { Requirements.IsEmpty: true } contract && contract.Protocol == Protocol.None)
                return contract.Receiver == Effect.ReleaseAlways ? Release(variable) : contract.Receiver == Effect.ReleaseIfOwned && Become(_state.WithGone(variable));
        }

        return false;
    }
}
