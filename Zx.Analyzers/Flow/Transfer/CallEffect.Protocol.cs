using Microsoft.CodeAnalysis;
using Zx.Abigen;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

internal sealed partial class Transfer
{
    /// <summary>What the call's protocol says of the objects behind its handles: whether it fails for them, and what it changes.</summary>
    private sealed partial class CallEffect
    {
        // What came out of the call, by the name that sentences give it.
        private Dictionary<HandleName, IntSet>? _made;

        private ProtocolFailure? _failure;

        private Protocol Protocol => _contract.Protocol;

        /// <summary>Finds the first sentence by which the call fails for certain, in the order in which the call checks them.</summary>
        private void CheckProtocol()
        {
            if (Protocol == Protocol.None || !AreLive())
                return;
            _failure = LacksRights() ? null : FirstFailure();
            bool isSettled = _failure is not null && !Settle(_failure);
            if (!isSettled)
                _session.Recorder?.Protocol(site.Operation.Syntax).Add(_failure, world.IsExceptional);
        }

        /// <summary>Whether no handle that goes in is gone: what happens then is not for the protocol to say.</summary>
        private bool AreLive() => _inputs.All(input =>
            input.Value.Identities is not { } identities || input.Effect == Effect.Query
            || (_session.StatesOf(world, identities) is var states && (states & ~(LifeStates.Owned | LifeStates.Live | LifeStates.Unknown)) == 0));

        private bool LacksRights() => _contract.Requirements.Any(requirement =>
            Applies(requirement.Condition) == true
            && InputOf(requirement) is { Value.Identities: { Count: 1 } identities } && transfer.Lacks(world, identities[0], requirement.Mask) != 0);

        private ProtocolFailure? FirstFailure()
        {
            foreach (var (sentence, condition) in Protocol.Sentences)
            {
                if (Applies(condition) != true)
                    continue;
                int? origin = null;
                bool fails = sentence switch
                {
                    StateFailure failure => ObjectOf(world, failure.Subject) is { } number && IsKnown(number, failure, out origin),
                    IdentityFailure failure => ObjectOf(world, failure.Subject) is { } number && ObjectOf(world, failure.Other) == number,
                    _ => false,
                };
                if (fails)
                    return Failure((CallFailure)sentence, origin);
            }

            return null;
        }

        private ProtocolFailure Failure(CallFailure sentence, int? origin) => new(
            sentence,
            ExpressionOf(sentence.Subject),
            transfer.NameOf(ExpressionOf(sentence.Subject)),
            sentence is IdentityFailure { Other: var other } ? transfer.NameOf(ExpressionOf(other)) : null,
            origin is { } at ? _session.Sites[at] : null,
            ObjectOf(world, sentence.Subject)!.Value,
            ErrorText(sentence.Status))
        {
            Made = ObjectOf(world, sentence.Subject) is { } number ? world.Objects[number].Made : null,
            Peer = ObjectOf(world, sentence.Subject) is { } subject ? VariableOf(sentence.Subject.IsPeer ? subject : world.Objects.PeerOf(subject)) : null,
        };

        /// <summary>The local variable that holds the only handle to an object which it can be reached by.</summary>
        private string? VariableOf(int number)
        {
            for (int i = 0; i < world.Handles.Count; i++)
            {
                var place = _session.Places[world.Handles.KeyAt(i)];
                if (place is { Parent: null, Root: ILocalSymbol local } && world.Handles.ValueAt(i) is { Count: 1 } held && world.Objects.Of(held[0]) == number
                    && world.Objects[number].Made is not null && (_session.StateOf(world, held[0]).States & ~(LifeStates.Owned | LifeStates.Live)) == 0)
                {
                    return local.Name;
                }
            }

            return null;
        }

        private string ErrorText(string status) => Protocol.Errors.TryGetValue(status, out string? text) ? text : "";

        /// <summary>Whether a call fails for the state of an object for certain, and where that state comes from.</summary>
        private bool IsKnown(int number, StateFailure failure, out int? origin)
        {
            var state = world.Objects[number];
            origin = state.Made?.Site;
            if (failure.State == StateFailure.Closed)
            {
                origin = state.IsClosed ? state.ClosedAt[0] : null;
                return failure.Holds && state.IsClosed;
            }

            if (StateTable.IsOption(failure.State))
                return state.Made?.Has(failure.State) == failure.Holds;
            if (!state.States.TryGet(_session.States[failure.State], out var known))
                return state.IsWhole && !failure.Holds;

            // A call whose failure has been tested has changed nothing.
            origin = known.Site;
            return known.Holds == failure.Holds && (known.Status is not { } status || world.ValuesOf(status).Contains(0));
        }

        /// <summary>A failure is reported once for each object and path.</summary>
        /// <returns>Whether it has not been yet.</returns>
        private bool Settle(ProtocolFailure failure)
        {
            var state = world.Objects[failure.Object];
            if (failure.Sentence is StateFailure { State: var name } && state.States.TryGet(_session.States[name], out var known))
            {
                world.Objects = world.Objects.With(failure.Object, state with { States = state.States.Set(_session.States[name], known with { IsSettled = true }) });
                return !known.IsSettled;
            }

            int status = _session.States[failure.Sentence.Status];
            world.Objects = world.Objects.With(failure.Object, state with { Settled = state.Settled.Union(IntSet.Of(status)) });
            return !state.Settled.Contains(status);
        }

        /// <summary>Whether a condition is met: by what is known of the argument; null where that is not enough.</summary>
        private bool? Applies(ArgumentCondition? condition)
        {
            if (condition is null)
                return true;
            var argument = site.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == condition.Parameter.Ordinal);
            return argument.Value is not null && transfer.NumberOf(world, argument.Value) is { } value ? condition.IsMetBy(value) : null;
        }

        private bool IsReleased(string name) => InputNamed(Protocol[name]).IsReleased;

        private bool IsName(string name, Input input) => InputNamed(Protocol[name]).Equals(input);

        private Input InputOf(RightsRequirement requirement) =>
            InputNamed(requirement.Parameter is null ? HandleName.Receiver : HandleName.Parameter(requirement.Parameter.Ordinal));

        private IEnumerable<int> IdentitiesOf(string name) =>
            InputNamed(Protocol[name]).Value?.Identities is { } identities ? Enumerable.Range(0, identities.Count).Select(index => identities[index]) : [];

        private IntSet? Made(string name) => _made is not null && _made.TryGetValue(Protocol[name], out var identities) ? identities : null;

        private IOperation ExpressionOf(ObjectReference reference) => InputNamed(Protocol[reference.Handle]).Expression;

        /// <summary>The one object that a sentence speaks of, by number; null where it may be one of several.</summary>
        private int? ObjectOf(World at, ObjectReference reference) =>
            IdentitiesOf(reference.Handle).ToList() is [var handle] && at.Objects.Of(handle) is var number
                ? reference.IsPeer ? at.Objects.PeerOf(number) : number
                : null;
    }
}
