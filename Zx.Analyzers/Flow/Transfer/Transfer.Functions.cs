using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Lambdas and local functions: analysed where they are called, with what they capture; unknown once they leave.</summary>
internal sealed partial class Transfer
{
    private Value OfFunction(World world, IMethodSymbol target, FlowGraph? graph, IntSet receiver)
    {
        var released = IntSet.Empty;
        for (int i = 0; i < world.Identities.Count; i++)
        {
            if (world.Identities.ValueAt(i).Has(LifeStates.Released))
                released = released.Union(IntSet.Of(world.Identities.KeyAt(i)));
        }

        return new Value { Function = new FunctionValue(target, graph, receiver, released) };
    }

    private Value OfMethodGroup(World world, IMethodReferenceOperation reference)
    {
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
            return OfFunction(world, reference.Method, _graph.LocalFunction(reference.Method.OriginalDefinition), IntSet.Empty);

        // A method of a handle as a delegate: whoever has the delegate may call it.
        if (reference.Instance is { } instance)
        {
            foreach (var part in ValueOf(world, instance).Parts)
            {
                Observe(world, instance, part.Identities, Misuse.HandOver);
                session.Escape(world, part.Identities);
            }
        }

        return Value.Nothing;
    }

    private void Inline(World world, CallSite site, FunctionValue function, BasicBlock block, List<World> worlds)
    {
        var graph = function.Graph!;
        var contract = Knowledge.Contracts.Of(function.Target);
        if (!frame.MayEnter(graph) || function.Target.IsIterator())
        {
            session.EscapeCaptures(world, function);
            foreach (var argument in site.Arguments)
                HandOverArgument(world, ValueOf(world, argument.Value), argument.Value, argument.Parameter);
            SetValue(world, site.Operation, UnknownResult(world, site.Operation));
            return;
        }

        var entry = world.Clone();
        var arguments = Bind(world, entry, site, function.Target, contract);
        var (temporaries, continuation, pinned) = (world.Temporaries, world.Continuation, session.Pinned);
        entry.Temporaries = Temporaries.Empty;
        entry.Continuation = null;
        foreach (var temporary in temporaries.Values)
        {
            foreach (var part in temporary.Parts)
                session.Pinned = session.Pinned.Union(part.Identities);
        }

        var callee = new Fixpoint(session, new Frame(frame, site.Operation, graph, entry, arguments, function.ReleasedAtCreation.Contains, session.Pinned));
        bool isKnown = callee.Run(entry.Clone());
        session.Pinned = pinned;

        World Resume(World exit)
        {
            var resumed = exit.Clone();
            var place = session.Places.Root(new ReturnRoot(graph));
            Adopt(resumed, world, site.Operation, graph);
            var result = Read(resumed, place, site.Operation.Type);
            Clear(resumed, place);
            session.RemoveWhere(resumed, root => root is ISymbol symbol and (ILocalSymbol or IParameterSymbol) && IsWithin(symbol.ContainingSymbol, function.Target));
            (resumed.Temporaries, resumed.Continuation) = (temporaries, continuation);
            SetValue(resumed, site.Operation, result);
            return resumed;
        }

        if (_graph.HasHandlers)
        {
            foreach (var exit in callee.ExceptionalExits)
                fixpoint.Throw(Resume(exit), block.EnclosingRegion, null);
        }

        if (!isKnown || callee.Exits.Count == 0)
        {
            world.IsDead = true;
            return;
        }

        foreach (var exit in callee.Exits.Skip(1))
            worlds.Add(Resume(exit));
        world.Become(Resume(callee.Exits[0]));
    }

    /// <summary>For the caller, what a function has acquired and kept comes from the call of the function.</summary>
    private void Adopt(World resumed, World before, IOperation call, FlowGraph callee)
    {
        var inner = new List<(int Number, IdentityState State)>();
        for (int i = 0; i < resumed.Identities.Count; i++)
        {
            int number = resumed.Identities.KeyAt(i);
            if (!before.Identities.ContainsKey(number) && session.Identities[number] is { IsOwn: true, Operation: { } operation } && callee.StepOf(operation) >= 0
                && resumed.Identities.ValueAt(i).Has(LifeStates.Owned))
            {
                inner.Add((number, resumed.Identities.ValueAt(i)));
            }
        }

        foreach (var (number, state) in inner)
        {
            var identity = session.Identities[number];
            int adopted = Make(resumed, call, 6000 + number, IdentityOrigin.Acquired, identity.Type, LifeStates.Owned);
            Rename(resumed, number, adopted);
            resumed.Identities = resumed.Identities.Remove(number).Set(adopted, state);
        }
    }

    /// <summary>Gives the parameters their values in the callee's world; the contract of a parameter stands before its body.</summary>
    /// <returns>The handles that go in as arguments, and the arguments.</returns>
    private Dictionary<int, IOperation> Bind(World world, World entry, CallSite site, IMethodSymbol target, MethodContract contract)
    {
        var arguments = new Dictionary<int, IOperation>();
        foreach (var argument in site.Arguments)
        {
            if (argument.Parameter.Ordinal >= target.Parameters.Length)
                continue;
            var parameter = target.Parameters[argument.Parameter.Ordinal];
            var place = session.Places.Root(parameter);
            var value = ValueOf(world, argument.Value);
            if (parameter.RefKind is not RefKind.None && PlaceOf(world, argument.Value) is { } referred)
            {
                Clear(entry, place);
                entry.References = entry.References.Set(place.Number, referred);
            }
            else
            {
                Store(entry, place, value, argument.Value);
            }

            foreach (var part in value.Parts)
            {
                for (int i = 0; i < part.Identities.Count; i++)
                    arguments[part.Identities[i]] = argument.Value;
            }
        }

        return arguments;
    }

    private Value UnknownResult(World world, IOperation operation, bool isLent = false)
    {
        var shape = Shapes.Of(operation.Type);
        return shape.IsEmpty
            ? Value.Of(Name(world, operation))
            : new Value
            {
                Parts = shape.Select((path, index) =>
                    new HandlePart(path, IntSet.Of(Make(world, operation, 100 + index, IdentityOrigin.Foreign, operation.Type, LifeStates.Live, isLent)))).ToImmutableArray(),
            };
    }

    /// <summary>
    /// A delegate goes where it may run at any time. If what it uses is gone already, and stays gone, it is wrong whenever it
    /// runs; what else it captures is out of sight from here on.
    /// </summary>
    private void Leave(World world, FunctionValue function, IOperation source)
    {
        if (session.Recorder is not null && function.Graph is { } graph && frame.MayEnter(graph))
        {
            var entry = world.Clone();
            (entry.Temporaries, entry.Continuation) = (Temporaries.Empty, null);
            bool isLate = false;
            foreach (var place in Captures.Of(graph, session))
            {
                var identities = session.HandlesAt(entry, place.Number);
                if ((session.StatesOf(entry, identities) & LifeStates.Released) == 0)
                    continue;
                if (Assignments.IsFinal(place, _graph))
                    isLate = true;
                else
                    entry.Handles = entry.Handles.Set(place.Number, IntSet.Of(Make(entry, source, 3000 + place.Number, IdentityOrigin.Foreign, null, LifeStates.Unknown)));
            }

            if (isLate)
                new Fixpoint(session, new Frame(frame, source, graph, entry, Frame.NoArguments, _ => true, session.Pinned)).Run(entry.Clone());
        }

        session.EscapeCaptures(world, function);
    }

    private static bool IsWithin(ISymbol? symbol, ISymbol function)
    {
        for (; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, function))
                return true;
        }

        return false;
    }
}
