using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Abigen;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

internal sealed partial class Transfer
{
    /// <summary>What the call requires of its handles, and the rights of the handles that it makes.</summary>
    private sealed partial class CallEffect
    {
        private RightsOfTypes TypeRights => transfer.Knowledge.RightsOfTypes;

        /// <summary>Sees what is missing of what the call requires, right by right and type by type.</summary>
        private void CheckRequirements()
        {
            if (_session.Recorder is not { } recorder || (_contract.Requirements.IsEmpty && Protocol == Protocol.None && RightsValue() is null))
                return;
            foreach (var requirement in _contract.Requirements)
            {
                if (InputOf(requirement) is not { Value: { } value } input || Applies(requirement.Condition) is false)
                    continue;
                foreach (var part in value.Parts.Where(part => part.Path.IsEmpty && part.Identities.Count == 1))
                {
                    var expression = part.Source ?? input.Expression;
                    recorder.Requirement(expression.Syntax).Add(Judge(expression, part.Identities[0], requirement));
                }
            }

            foreach (var (handle, asked, isChecked) in Asked())
            {
                if (asked is { } mask && InputNamed(handle) is { Value.Identities: { Count: 1 } identities } input)
                    CheckEscalation(recorder, input, identities[0], mask, isChecked);
            }

            CheckRetyping(recorder);
        }

        /// <summary>A call that looks at what a handle is before it gives it another type.</summary>
        private void CheckRetyping(FlowObservations recorder)
        {
            foreach (var referral in Protocol.Referrals)
            {
                if (!Protocol.Errors.ContainsKey(ProtocolStatuses.WrongType) || TypeOfMade(Protocol[referral.Handle]) is not { } type
                    || transfer.Knowledge.Known.ObjectTypeOf(type) is not { } wanted || InputNamed(Protocol[referral.Source]) is not { Value.Identities: { Count: 1 } identities } input)
                {
                    continue;
                }

                bool lacks = RightsOf(type) is { } rights && transfer.Lacks(world, identities[0], rights) != 0;
                string? actual = lacks || !_session.StateOf(world, identities[0]).Has(LifeStates.Releasable) ? null : transfer.ObjectTypeIn(world, identities[0]);
                recorder.Requirement(input.Expression.Syntax).Add(new(
                    $"what becomes a {type.Name} must be of type {wanted}.", transfer.NameOf(input.Expression), 0, 0, actual == wanted ? null : actual, MadeAt(identities[0])));
            }
        }

        private IReadOnlyList<Site> MadeAt(int identity) => world.Objects[world.Objects.Of(identity)].Made is { } made ? [_session.Sites[made.Site]] : [];

        private RequirementFinding Judge(IOperation expression, int identity, RightsRequirement requirement)
        {
            var state = _session.StateOf(world, identity);

            // Of a typed handle the compiler's refusal is explained by another rule.
            bool isRefused = site.Operation is IInvalidOperation && CallSite.Unwrap(expression).Type is { } declared && RightsOf(declared) is not null;
            bool isJudged = !isRefused && state.Has(LifeStates.Releasable | LifeStates.Released) && Applies(requirement.Condition) == true;
            var rights = state.Rights ?? transfer.RightsByType(identity);
            uint missing = isJudged && rights is not null ? requirement.Mask & ~rights.Mask : 0;
            string? type = isJudged && missing == 0 && !requirement.ObjectTypes.IsEmpty && transfer.ObjectTypeIn(world, identity) is { } actual && !requirement.ObjectTypes.Contains(actual) ? actual : null;
            return new(
                requirement.Sentence, transfer.NameOf(expression), missing, rights?.Mask ?? 0, type,
                missing != 0 ? transfer.SitesOf(rights) : type is not null ? MadeAt(identity) : []);
        }

        private void CheckEscalation(FlowObservations recorder, Input source, int identity, uint asked, bool isChecked)
        {
            var known = _session.StateOf(world, identity).Rights ?? (isChecked ? null : transfer.RightsByType(identity));
            bool isLive = _session.StateOf(world, identity).Has(LifeStates.Releasable);
            recorder.Escalation(site.Operation.Syntax).Add(new(
                "", transfer.NameOf(source.Expression), known is null || !isLive || (asked & (uint)ZxRights.SameRights) != 0 ? 0 : asked & ~known.Mask, known?.Mask ?? 0, null, transfer.SitesOf(known)));
        }

        /// <summary>
        /// The rights that the call asks for, of which source: for a handle of fewer rights, or, where the call checks what it
        /// retypes, by the type of the result.
        /// </summary>
        private IEnumerable<(HandleName Source, uint? Rights, bool IsChecked)> Asked()
        {
            var referral = Protocol.Referrals.FirstOrDefault();
            if (referral is { Rights: not null })
                yield return (Protocol[referral.Source], RightsArgument(referral.Rights) is { } argument ? AskedBy(world, argument) : null, false);
            else if (referral is not null && Protocol.Errors.ContainsKey(ProtocolStatuses.AccessDenied) && TypeOfMade(Protocol[referral.Handle]) is { } type)
                yield return (Protocol[referral.Source], RightsOf(type), true);
            else if (referral is null && _inputs.FirstOrDefault(input => input.Value.Identities is { Count: 1 }) is { Expression: not null } source && RightsValue() is { } asked
                && (_contract.Return == Effect.Acquire || _outputs.Any(output => _contract.Of(output.Parameter) == Effect.Acquire)))
            {
                yield return (source.Parameter is null ? HandleName.Receiver : HandleName.Parameter(source.Parameter.Ordinal), AskedBy(world, asked), false);
            }
        }

        /// <summary>The rights of what the call acquires.</summary>
        private KnownRights? AcquiredRights(World end, HandleName made, ITypeSymbol? type)
        {
            foreach (var (sentence, condition) in Protocol.Sentences)
            {
                switch (sentence)
                {
                    case Creation creation when Protocol[creation.First] == made || (creation.Second is { } second && Protocol[second] == made):
                        uint? mask = (type is null ? null : RightsOf(type)) ?? transfer.Knowledge.DefaultRights.Of(creation.What);
                        return mask is null ? null : new(mask.Value, IntSet.Of(_session.Sites.Get(site.Operation.Syntax, Site.Made)));
                    case Referral { Rights: null } referral when Protocol[referral.Handle] == made:
                        return SourceRights(end, Protocol[referral.Source]);
                    case Referral { Rights: { } name } referral when Protocol[referral.Handle] == made:
                        return Reduced(SourceRights(end, Protocol[referral.Source]), RightsArgument(name) is { } argument ? AskedBy(end, argument) : null);
                }
            }

            if (_contract.MadeRights(made) is { } stated)
                return new(stated, IntSet.Of(_session.Sites.Get(site.Operation.Syntax, Site.Made)));
            if (RightsValue() is not { } asked)
                return null;
            var source = _inputs.Select(input => input.Value.Identities).FirstOrDefault(identities => identities is { Count: 1 }) is { } handles ? _session.StateOf(end, handles[0]).Rights : null;
            return Reduced(source, AskedBy(end, asked));
        }

        private KnownRights? Reduced(KnownRights? source, uint? asked)
        {
            if (asked is not { } mask || (mask & (uint)ZxRights.SameRights) != 0 || (source is not null && (source.Mask & mask) == source.Mask))
                return source;
            return new(source is null ? mask : source.Mask & mask, IntSet.Of(_session.Sites.Get(site.Operation.Syntax, Site.RightsGivenUp)));
        }

        private KnownRights? SourceRights(World end, HandleName source) =>
            InputNamed(source) is { Value.Identities: { Count: 1 } identities } ? _session.StateOf(end, identities[0]).Rights : null;

        /// <summary>The argument of type <see cref="ZxRights"/>, of a call without a protocol.</summary>
        private IOperation? RightsValue()
        {
            foreach (var argument in site.Arguments)
            {
                if (SymbolEqualityComparer.Default.Equals(argument.Parameter.Type, transfer.Knowledge.Known.Rights))
                    return argument.Value;
            }

            return null;
        }

        private IOperation? RightsArgument(string name) =>
            site.Arguments.FirstOrDefault(argument => ArgumentNames.SpellSame(argument.Parameter.Name, name)).Value;

        /// <summary>The rights that an argument asks for: a mask, or a witness of a rights type; null where they are not known.</summary>
        private uint? AskedBy(World at, IOperation argument) =>
            CallSite.Unwrap(argument).Type is { TypeKind: TypeKind.Struct } witness && TypeRights.IsRights(witness)
                ? witness.Name == nameof(ZxRights.SameRights) ? (uint)ZxRights.SameRights : witness.Name == RightsOfTypes.Any ? null : TypeRights.Of(witness)
                : transfer.NumberOf(at, argument) is { } mask ? unchecked((uint)mask) : null;

        /// <summary>The rights that a handle type names; null where it names none for certain.</summary>
        private uint? RightsOf(ITypeSymbol type) => transfer.TypeRightsOf(type);

        private Input InputNamed(HandleName name)
        {
            foreach (var input in _inputs)
            {
                if (name.Role == HandleRole.Receiver ? input.Parameter is null : name.Role == HandleRole.Parameter && input.Parameter?.Ordinal == name.Ordinal)
                    return input;
            }

            return default;
        }

        private ITypeSymbol? TypeOfMade(HandleName name) => name.Role == HandleRole.Parameter
            ? site.Method.Parameters[name.Ordinal].Type
            : name.Element is null ? site.Method.ReturnType : null;
    }

    /// <summary>What a handle lacks of some rights.</summary>
    private uint Lacks(World world, int identity, uint mask) => session.StateOf(world, identity).Rights is { } rights ? mask & ~rights.Mask : 0;

    private IReadOnlyList<Site> SitesOf(KnownRights? rights) =>
        rights is null ? [] : [.. Enumerable.Range(0, rights.Sites.Count).Select(index => session.Sites[rights.Sites[index]])];

    /// <summary>The number that an argument is, where it is known.</summary>
    private long? NumberOf(World world, IOperation argument) => world.ValuesOf(ValueOf(world, argument).Scalar).Single;

    /// <summary>
    /// The rights that the type of a handle names, where it has come from another method: a parameter, a field, a result. Of a call
    /// with a protocol that says more, the type may say less than the handle has: retyping takes nothing away.
    /// </summary>
    private KnownRights? RightsByType(int identity)
    {
        var handle = session.Identities[identity];
        bool isFromElsewhere = handle.Operation is null
            || (_graph.SiteOf(handle.Operation) is { } maker && Knowledge.Contracts.Of(maker.Method).Protocol == Protocol.None);
        return isFromElsewhere && handle.Type is { } type && TypeRightsOf(type) is { } mask ? new(mask, IntSet.Empty) : null;
    }

    private uint? TypeRightsOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Struct } rights] } && Shapes.IsHandle(type)
        && Knowledge.RightsOfTypes.IsRights(rights) && rights.Name != RightsOfTypes.Any
            ? Knowledge.RightsOfTypes.Of(rights)
            : null;

    /// <summary>The constant of the type of a handle's object: as it was made, or as its type says; null where that is not known.</summary>
    private string? ObjectTypeIn(World world, int identity) => world.Objects[world.Objects.Of(identity)].Type ?? ObjectTypeOf(identity);

    private string? ObjectTypeOf(int identity) => Knowledge.Known.ObjectTypeOf(Shapes.Carried(session.Identities[identity].Type));
}
