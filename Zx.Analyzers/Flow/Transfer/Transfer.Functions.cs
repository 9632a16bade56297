using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Functions whose bodies run for a call: analysed where they are called, with what they capture and are given.</summary>
internal sealed partial class Transfer
{
    // A function that calls itself settles in few rounds, as there are few worlds.
    private const int MostRounds = 4;

    private void Inline(World world, CallSite site, FunctionValue function, BasicBlock block, List<World> worlds)
    {
        var graph = function.Graph!;
        RenameMadeIn(world, graph);
        var (entry, arguments) = Enter(world, site, function);
        if (!function.Target.IsIterator() && frame.Find(graph, entry) is { } running)
        {
            running.WasConsulted = true;
            Go(world, worlds, running.KnownExits.Select(exit => Resume(exit, world, entry, site, graph)).ToList());
            return;
        }

        if (!frame.MayEnter() || function.Target.IsIterator() || Run(world, entry, site, function, arguments) is not { } callee)
        {
            session.EscapeCaptures(world, function);
            foreach (var argument in site.Arguments)
                HandOverArgument(world, ValueOf(world, argument.Value), argument.Value, argument.Parameter);
            SetValue(world, site.Operation, UnknownResult(world, site.Operation));
            return;
        }

        if (_graph.HasHandlers || session.Options.ExceptionPaths)
        {
            foreach (var exit in callee.ExceptionalExits)
                fixpoint.Throw(Resume(exit, world, entry, site, graph), block.EnclosingRegion, null);
        }

        Go(world, worlds, callee.Exits.Select(exit => Resume(exit, world, entry, site, graph)).ToList());
    }

    /// <summary>Goes on in each of some worlds, or in none.</summary>
    private static void Go(World world, List<World> worlds, List<World> exits)
    {
        if (exits.Count == 0)
        {
            world.IsDead = true;
            return;
        }

        worlds.AddRange(exits.Skip(1));
        world.Become(exits[0]);
    }

    /// <summary>Runs a function; one that calls itself again and again, until its ways to return are all known. Null where they are not.</summary>
    private Fixpoint? Run(World world, World entry, CallSite site, FunctionValue function, Dictionary<int, IOperation> arguments)
    {
        var graph = function.Graph!;
        var pinned = session.Pinned;
        foreach (var temporary in world.Temporaries.Values)
        {
            foreach (var part in temporary.Parts)
                session.Pinned = session.Pinned.Union(part.Identities);
        }

        var running = new Frame(frame, site.Operation, graph, entry, arguments, function.ReleasedAtCreation.Contains, session.Pinned)
        {
            DependsOnCaller = function.Target.MethodKind is not (MethodKind.LocalFunction or MethodKind.AnonymousFunction),
        };
        try
        {
            for (int round = 0; round < MostRounds; round++)
            {
                running.WasConsulted = false;
                var callee = new Fixpoint(session, running);
                if (!callee.Run(entry.Clone()))
                    return null;
                if (!running.WasConsulted || (callee.Exits.Count == running.KnownExits.Count && callee.Exits.All(exit => running.KnownExits.Any(exit.IsSame))))
                    return callee;
                running.KnownExits = callee.Exits;
            }
        }
        finally
        {
            session.Pinned = pinned;
        }

        return null;
    }

    /// <summary>The world in which a function begins, and the handles that go in as arguments.</summary>
    private (World Entry, Dictionary<int, IOperation> Arguments) Enter(World world, CallSite site, FunctionValue function)
    {
        var entry = world.Clone();
        if (frame.IsRunning(function.Graph!))
            HideOwn(entry, site, function.Graph!);
        var arguments = Bind(world, entry, site, function.Graph!);
        (entry.Temporaries, entry.Continuation, entry.Caught) = (Temporaries.Empty, null, null);
        if (!function.Target.IsStatic && function.Target.MethodKind == MethodKind.Ordinary && site.Receiver is { } receiver)
        {
            // Its fields are those of the receiver.
            var self = session.Places.Root(PlaceMarker.This);
            var owner = InstanceOf(world, receiver) ?? session.Places.Root(site.Operation);
            if (owner != self)
                entry.References = entry.References.Set(self.Number, owner);
        }

        return (entry, arguments);
    }

    /// <summary>A function that calls itself has other variables there; what only its own variables hold now, that call neither sees nor changes.</summary>
    private void HideOwn(World entry, CallSite site, FlowGraph graph)
    {
        var passed = site.Arguments.SelectMany(argument => ValueOf(entry, argument.Value).Parts).Aggregate(IntSet.Empty, (all, part) => all.Union(part.Identities));
        session.RemoveWhere(entry, graph, static (own, callee) => IsOwn(own.Root, callee));
        entry.Identities = entry.Identities.Where((identity, _) =>
            session.Identities[identity].Origin == IdentityOrigin.Entry || passed.Contains(identity) || session.IsHeld(entry, identity) || entry.HasTemporary(identity));
    }

    /// <summary>The world in which the caller goes on after a function has returned.</summary>
    private World Resume(World exit, World before, World entry, CallSite site, FlowGraph graph)
    {
        var resumed = exit.Clone();
        var place = session.Places.Root(new ReturnRoot(graph));
        session.RemoveWhere(resumed, graph, static (own, callee) => IsOwn(own.Root, callee));
        Adopt(resumed, before, site.Operation, graph);
        AdoptInstance(resumed, place, site.Operation, graph);
        var result = Read(resumed, place, site.Operation.Type);
        Clear(resumed, place);
        resumed.References = resumed.References.Remove(place.Number);
        if (frame.IsRunning(graph))
            Restore(resumed, before, entry, graph);
        var self = session.Places.Root(PlaceMarker.This);
        resumed.References = before.References.TryGet(self.Number, out var owner) ? resumed.References.Set(self.Number, owner) : resumed.References.Remove(self.Number);
        (resumed.Temporaries, resumed.Continuation, resumed.Caught) = (before.Temporaries, before.Continuation, before.Caught);
        SetValue(resumed, site.Operation, result);
        return resumed;
    }

    /// <summary>A function that has called itself has its own variables back. What their values had to do with others has changed meanwhile.</summary>
    private void Restore(World resumed, World before, World entry, FlowGraph graph)
    {
        for (int i = 0; i < before.Identities.Count; i++)
        {
            int identity = before.Identities.KeyAt(i);
            if (entry.Identities.ContainsKey(identity))
                continue;
            MakeOlder(resumed, session.Identities[identity]);
            resumed.Identities = resumed.Identities.Set(identity, before.Identities.ValueAt(i));
        }

        for (int i = 0; i < before.Handles.Count; i++)
        {
            if (IsOwn(before.Handles.KeyAt(i), graph))
                resumed.Handles = resumed.Handles.Set(before.Handles.KeyAt(i), before.Handles.ValueAt(i));
        }

        for (int i = 0; i < before.Scalars.Count; i++)
        {
            if (IsOwn(before.Scalars.KeyAt(i), graph))
                resumed.Scalars = resumed.Scalars.Set(before.Scalars.KeyAt(i), before.Scalars.ValueAt(i) is Scalar.Constant constant ? constant : Scalar.Unknown);
        }

        for (int i = 0; i < before.Functions.Count; i++)
        {
            if (IsOwn(before.Functions.KeyAt(i), graph))
                resumed.Functions = resumed.Functions.Set(before.Functions.KeyAt(i), before.Functions.ValueAt(i));
        }

        for (int i = 0; i < before.References.Count; i++)
        {
            if (IsOwn(before.References.KeyAt(i), graph))
                resumed.References = resumed.References.Set(before.References.KeyAt(i), before.References.ValueAt(i));
        }
    }

    private bool IsOwn(int place, FlowGraph graph) => IsOwn(session.Places[place].Root, graph);

    /// <summary>Whether a variable is one of a function, or of a function inside it.</summary>
    private static bool IsOwn(object root, FlowGraph graph)
    {
        if (root is not (ILocalSymbol or IParameterSymbol))
            return false;
        for (var symbol = ((ISymbol)root).ContainingSymbol; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, graph.Function))
                return true;
        }

        return root is IParameterSymbol parameter && graph.Parameters.Contains(parameter, SymbolEqualityComparer.Default);
    }

    /// <summary>
    /// Handles that came from an earlier run of a function get the name of the older ones, so that what this run makes is told
    /// apart from what it was given.
    /// </summary>
    private void RenameMadeIn(World world, FlowGraph graph)
    {
        var made = new List<Identity>();
        for (int i = 0; i < world.Identities.Count; i++)
        {
            var identity = session.Identities[world.Identities.KeyAt(i)];
            if (identity.Number == identity.Acquisition && identity.Operation is { } operation && graph.StepOf(operation) >= 0)
                made.Add(identity);
        }

        foreach (var identity in made)
            MakeOlder(world, identity);
    }

    /// <summary>For the caller, what a function has acquired and left to it comes from the call of the function.</summary>
    private void Adopt(World resumed, World before, IOperation call, FlowGraph callee)
    {
        var inner = new List<(int Number, IdentityState State)>();
        for (int i = 0; i < resumed.Identities.Count; i++)
        {
            int number = resumed.Identities.KeyAt(i);
            if (!before.Identities.ContainsKey(number) && session.Identities[number] is { IsOwn: true, Operation: { } operation } && callee.StepOf(operation) >= 0
                && session.IsHeld(resumed, number))
            {
                inner.Add((number, resumed.Identities.ValueAt(i)));
            }
        }

        foreach (var (number, state) in inner)
        {
            var identity = session.Identities[number];
            int adopted = Make(resumed, call, IdentityRole.Adopted, number, IdentityOrigin.Acquired, identity.Type, state.States);
            Rename(resumed, number, adopted);
            resumed.Identities = resumed.Identities.Remove(number).Set(adopted, state);
            for (int i = 0; i < resumed.Handles.Count; i++)
            {
                if (resumed.Handles.ValueAt(i).Contains(adopted) && session.Places[resumed.Handles.KeyAt(i)] is { Root: ISymbol } holder)
                    session.Ends.Name(session.Identities[adopted].Acquisition, session.NameOf(holder));
            }
        }
    }

    /// <summary>Gives the parameters their values in the callee's world.</summary>
    /// <returns>The handles that go in as arguments, and the arguments.</returns>
    private Dictionary<int, IOperation> Bind(World world, World entry, CallSite site, FlowGraph callee)
    {
        var arguments = new Dictionary<int, IOperation>();
        foreach (var argument in site.Arguments)
        {
            if (argument.Parameter.Ordinal >= callee.Parameters.Length)
                continue;
            var parameter = callee.Parameters[argument.Parameter.Ordinal];
            var place = session.Places.Root(parameter);
            var value = ValueOf(world, argument.Value);
            if (parameter.RefKind is not RefKind.None && PlaceOf(world, argument.Value) is { } referred)
            {
                Clear(entry, place);
                entry.References = entry.References.Set(place.Number, referred);
            }
            else
            {
                entry.References = entry.References.Remove(place.Number);
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
                    new HandlePart(path, IntSet.Of(Make(world, operation, IdentityRole.Result, index, IdentityOrigin.Foreign, operation.Type, LifeStates.Live, isLent)))).ToImmutableArray(),
            };
    }
}
