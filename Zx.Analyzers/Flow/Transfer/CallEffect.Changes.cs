using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Abigen;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

internal sealed partial class Transfer
{
    /// <summary>What the call changes of the objects behind its handles: by its protocol, or nobody knows how.</summary>
    private sealed partial class CallEffect
    {
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
    }
}
