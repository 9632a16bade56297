using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
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

        /// <summary>What the call has changed, if it has not failed.</summary>
        private void ChangeObjects(World end, bool succeeds)
        {
            if (Protocol == Protocol.None)
            {
                DoubtObjects(end);
                return;
            }

            foreach (var (sentence, condition) in Protocol.Sentences)
            {
                bool? applies = Applies(condition);
                if (applies == false || (_failure is not null && sentence is not Waiting))
                    continue;
                switch (sentence)
                {
                    case Creation creation when succeeds && applies == true:
                        Create(end, creation);
                        break;
                    case Referral referral when succeeds:
                        Refer(end, referral);
                        break;
                    case StateChange change when succeeds && ObjectOf(end, change.Subject) is { } number:
                        int state = _session.States[change.State];
                        end.Objects = applies == true ? end.Objects.Change(number, state, After(change)) : end.Objects.Doubt(number, state);
                        break;
                    case Referral { Source: var source }:
                        Expose(end, source);
                        break;
                    case StateChange { Subject: var subject } when succeeds:
                        Expose(end, subject.Handle);
                        break;
                    case PassingOn passing:
                        Expose(end, passing.Handle);
                        break;
                    case Waiting:
                        end.Objects = end.Objects.Doubt(_ => false);
                        break;
                }
            }

            if (_contract.Requirements.IsEmpty && Protocol.Sentences.All(bound => bound.Sentence is Waiting))
                DoubtObjects(end);
        }

        // Which object it is is not known.
        private void Expose(World end, string name)
        {
            foreach (int handle in IdentitiesOf(name))
                end.Objects = end.Objects.Expose(handle);
        }

        private KnownState After(StateChange change) => new(
            change.Holds,
            _session.Sites.Get(site.Operation.Syntax, Site.Changed),
            _contract.Success is null ? null : _session.Symbols.Get(site.Operation));

        private void Create(World end, Creation creation)
        {
            if (Made(creation.First) is not { Count: 1 } first)
                return;
            int? second = creation.Second is null ? null : Made(creation.Second) is { Count: 1 } other ? other[0] : null;
            if (creation.Second is not null && second is null)
                return;
            var parameter = creation.Options is null ? null : _method.Parameters.FirstOrDefault(candidate => ArgumentNames.SpellSame(candidate.Name, creation.Options));
            var argument = site.Arguments.FirstOrDefault(candidate => parameter is not null && candidate.Parameter.Ordinal == parameter.Ordinal);
            var made = new Making(
                _session.Sites.Get(site.Operation.Syntax, Site.Made),
                argument.Value is null ? null : transfer.NumberOf(end, argument.Value),
                parameter is null ? null : ConstantNames.Of(parameter.OriginalDefinition, transfer.Knowledge.Known),
                parameter?.Name);
            end.Objects = end.Objects.With(first[0], ObjectState.New(creation.What, made, second, first[0]));
            if (second is { } peer)
                end.Objects = end.Objects.With(peer, ObjectState.New(creation.What, made, first[0], peer));
        }

        private void Refer(World end, Referral referral)
        {
            if (Made(referral.Handle) is not { Count: 1 } handle)
                return;
            if (IdentitiesOf(referral.Source).ToList() is not [var source])
            {
                Expose(end, referral.Source);
                return;
            }

            int number = end.Objects.Of(source);
            end.Objects = end.Objects.Refer(handle[0], number);
            if (end.Objects[number] is { Type: null } state && transfer.ObjectTypeOf(source) is { } type)
                end.Objects = end.Objects.With(number, state with { Type = type });

            // The old name of a handle is no other handle.
            if (IsReleased(referral.Source))
                end.Objects = end.Objects.Close(source, _session.Sites.Get(site.Operation.Syntax, Site.VerbOf(_method)));
        }

        /// <summary>
        /// What has no protocol may have done anything to the objects of its handles, may have kept duplicates of them, and has let
        /// anybody else run.
        /// </summary>
        private void DoubtObjects(World end)
        {
            if (end.Objects.IsEmpty || IsComputation())
                return;
            foreach (var part in _inputs.Where(input => input.Effect != Effect.Query).SelectMany(input => input.Value.Parts))
            {
                for (int i = 0; i < part.Identities.Count; i++)
                    end.Objects = end.Objects.Expose(part.Identities[i]);
            }

            end.Objects = end.Objects.Doubt(_ => false);
        }

        // Looking at a value, and what the framework computes of values, changes nothing.
        private bool IsComputation() =>
            _inputs.All(input => input.Effect == Effect.Query || input.Value.Parts.IsEmpty)
            && (site.Operation is IPropertyReferenceOperation or IBinaryOperation or IUnaryOperation or IConversionOperation or ICompoundAssignmentOperation
                || _inputs.Any(input => input.Effect == Effect.Query)
                || (_method.MethodKind == MethodKind.Constructor && _method.ContainingType.IsValueType)
                || SymbolEqualityComparer.Default.Equals(_method.OriginalDefinition, transfer.Knowledge.Known.ThrowIfError)
                || _method.ContainingType is { Name: "MemoryExtensions" or "Convert" or "Math" or "BitConverter", ContainingNamespace.Name: "System" });

        /// <summary>A handle has been released: closed, or gone to somebody else.</summary>
        private void LoseObject(World end, Input input, IntSet identities, LifeStates before)
        {
            bool isClosing = IsClosed(input);
            bool isMoved = IsMoved(input);
            for (int i = 0; i < identities.Count; i++)
            {
                bool isCertain = identities.Count == 1 && (before & ~(LifeStates.Owned | LifeStates.Live)) == 0;
                if (isClosing && isCertain)
                    end.Objects = end.Objects.Close(identities[i], ReleaseSite);
                else if (!isMoved && (before & LifeStates.Releasable) != 0)
                    end.Objects = end.Objects.Expose(identities[i]);
            }
        }

        private bool IsClosed(Input input)
        {
            foreach (var (sentence, condition) in Protocol.Sentences)
            {
                if (sentence is Closing closing && Applies(condition) == true && IsName(closing.Handle, input))
                    return true;
            }

            return false;
        }

        private bool IsMoved(Input input)
        {
            foreach (var referral in Protocol.Referrals)
            {
                if (input.IsReleased && IsName(referral.Source, input))
                    return true;
            }

            return false;
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
