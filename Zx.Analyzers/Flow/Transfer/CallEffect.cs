using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

internal sealed partial class Transfer
{
    /// <summary>
    /// One call by its contract: uses first, then releases, then what it acquires; and a world for success and one for failure
    /// where its status tells them apart.
    /// </summary>
    private sealed partial class CallEffect(Transfer transfer, World world, CallSite site, List<World> worlds)
    {
        /// <summary>The property by which a typed handle gives the number it is.</summary>
        private const string RawValue = "Raw";

        private readonly FlowSession _session = transfer.Session;
        private readonly List<Input> _inputs = new(site.Arguments.Length + 1);
        private readonly List<CallArgument> _outputs = [];
        private MethodContract _contract = null!;
        private IMethodSymbol _method = null!;
        private int? _release;

        /// <summary>The handles in the place whose content is exchanged, if they are none that live, and the states of the value that goes there; null for any other call.</summary>
        private (IReadOnlyList<(int Identity, IdentityState State)> Gone, LifeStates New)? _exchanged;

        /// <summary>Something that goes into the call.</summary>
        private readonly record struct Input(IOperation Expression, Value Value, Effect Effect, IParameterSymbol? Parameter, string? Name = null)
        {
            public bool IsReleased => Effect is Effect.Release or Effect.ReleaseAlways or Effect.ReleaseIfOwned;
        }

        public void Apply()
        {
            if (site.Operation is IPropertyReferenceOperation { Property.Name: RawValue, Instance: { } handle } raw)
                HideEnds(transfer.ValueOf(world, handle).Identities ?? IntSet.Empty, isPassed: IsPassedByContract(raw));
            _method = Implementation();
            _contract = transfer.Knowledge.Contracts.Of(_method);
            if (!_contract.ConcernsHandles && !IsOfPlainValue())
                _session.ExposeKept(world);
            Gather();
            _exchanged = Exchanged();
            if (DoesNotReturn())
            {
                world.IsDead = true;
                return;
            }

            CheckRequirements();
            CheckProtocol();
            UseAll();
            if (transfer.SummaryOf(site, _method, PassesHandle(), world) is { } summary)
            {
                transfer.ApplySummary(world, site, summary, worlds, ConcludeInferred);
                return;
            }

            if (!Forks())
            {
                Conclude(world, succeeds: true);
                return;
            }

            var failure = world.Clone();
            Conclude(failure, succeeds: false);
            if (!failure.IsDead)
                worlds.Add(failure);
            Conclude(world, succeeds: true);
        }

        /// <summary>Where the call releases what it releases.</summary>
        private int ReleaseSite => _release ??= transfer.SiteAt(site, _method);

        /// <summary>Whether a handle goes to where no contract says what becomes of it.</summary>
        private bool PassesHandle()
        {
            foreach (var input in _inputs)
            {
                if (input.Effect == Effect.Unknown && !input.Value.Parts.IsEmpty)
                    return true;
            }

            return false;
        }

        /// <summary>Whether it asks a string, a number or an array, which know no other object.</summary>
        private bool IsOfPlainValue() => _method.ContainingType is { SpecialType: not (SpecialType.None or SpecialType.System_Object), TypeKind: TypeKind.Class or TypeKind.Struct };

        private void HideEnds(IntSet identities, bool isPassed)
        {
            _session.Ends.Hide(_session.Identities, identities);
            for (int i = 0; i < identities.Count && !isPassed; i++)
                world.Objects = world.Objects.Expose(identities[i]);
        }

        /// <summary>Whether a number goes straight to a parameter of which a contract says what becomes of it.</summary>
        private bool IsPassedByContract(IOperation raw)
        {
            var parent = raw.Parent;
            while (parent is IConversionOperation)
                parent = parent.Parent;
            return parent is IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }
                && transfer.Knowledge.Contracts.Of(method).Of(parameter) != Effect.Unknown;
        }

        /// <summary>What an interface member is for the handle that it is called on.</summary>
        private IMethodSymbol Implementation()
        {
            if (site.Method.ContainingType is { TypeKind: TypeKind.Interface } && site.Receiver is { } receiver)
            {
                var type = CallSite.Unwrap(receiver).Type;
                var carried = transfer.Shapes.IsHandle(type) ? type
                    : transfer.ValueOf(world, receiver).Identities is { Count: > 0 } handles ? transfer.Shapes.Carried(_session.Identities[handles[0]].Type)
                    : type is { IsSealed: true } ? type : null;
                if (carried?.FindImplementationForInterfaceMember(site.Method) is IMethodSymbol implementation)
                    return implementation;
            }

            return site.Method;
        }

        private void Gather()
        {
            if (site.Receiver is { } receiver)
                _inputs.Add(new(receiver, transfer.ValueOf(world, receiver), ReceiverEffect(), null));
            else if (site.Bound is { } bound && bound.Identities.Count > 0)
                _inputs.Add(new(site.Operation, Value.Of(bound.Identities), _contract.Receiver, null, bound.Name));
            foreach (var argument in site.Arguments)
            {
                var effect = _contract.Of(argument.Parameter);
                if (argument.Parameter.RefKind is RefKind.Out || (effect == Effect.Acquire && argument.Parameter.RefKind == RefKind.Ref))
                    _outputs.Add(argument);
                else
                    _inputs.Add(new(argument.Value, ValueOf(argument.Value, effect), ArgumentEffect(argument, effect), argument.Parameter));
            }
        }

        /// <summary>What goes in. To a parameter with a contract a handle may go as a number: the raw value of a typed one, or a parameter.</summary>
        private Value ValueOf(IOperation expression, Effect effect)
        {
            var value = transfer.ValueOf(world, expression);
            if (effect == Effect.Unknown || !value.Parts.IsEmpty)
                return value;
            return CallSite.Unwrap(expression) switch
            {
                IPropertyReferenceOperation { Property.Name: RawValue, Instance: { } handle } when transfer.Shapes.IsHandle(handle.Type) =>
                    transfer.ValueOf(world, handle),
                IParameterReferenceOperation { Parameter.RefKind: RefKind.None, Type.SpecialType: SpecialType.System_UInt32 } parameter
                    when transfer.PlaceOf(world, parameter) is { } place => Value.Of(_session.HandlesAt(world, place.Number)),
                _ => value,
            };
        }

        /// <summary>The one call that is known by its shape, as every platform has it: it puts a value into a place and gives what was there.</summary>
        private (IReadOnlyList<(int Identity, IdentityState State)> Gone, LifeStates New)? Exchanged()
        {
            if (_method is not { Name: "Exchange", Parameters: [{ RefKind: RefKind.Ref }, { RefKind: RefKind.None }] } || _outputs is not [var place] || _inputs is not [var value]
                || transfer.ValueOf(world, place.Value).Identities is not { } old || value.Value.Identities is not { } given)
            {
                return null;
            }

            var gone = new List<(int, IdentityState)>();
            for (int i = 0; i < old.Count && _session.StatesOf(world, old) is LifeStates.Released or LifeStates.Invalid; i++)
                gone.Add((old[i], _session.StateOf(world, old[i])));
            return (gone, _session.StatesOf(world, given));
        }

        private Effect ReceiverEffect() =>
            _contract.Receiver != Effect.Unknown || !transfer.Shapes.IsHandle(CallSite.Unwrap(site.Receiver!).Type) ? _contract.Receiver
            : _method.ContainingType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType ? Effect.Query
            : Effect.Use;

        private Effect ArgumentEffect(CallArgument argument, Effect effect)
        {
            if (effect != Effect.Unknown)
                return effect;

            // Comparing and formatting look at the value only.
            bool isBoxed = !transfer.Shapes.HoldsHandles(argument.Parameter.Type) && transfer.Shapes.IsHandle(CallSite.Unwrap(argument.Value).Type);
            if (site.Operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } or IConversionOperation
                || (isBoxed && argument.Parameter.Type.SpecialType == SpecialType.System_String)
                || _method.Name is "Equals" or "CompareTo" or "GetHashCode")
            {
                return Effect.Query;
            }

            return _method.IsExtensionMethod && argument.Parameter.Ordinal == 0 && !transfer.Knowledge.Summaries.IsInferable(_method) && transfer.Shapes.IsHandle(argument.Parameter.Type)
                ? Effect.Use
                : effect;
        }

        private bool DoesNotReturn()
        {
            if (KnownSymbols.Has(_method.OriginalDefinition, transfer.Knowledge.Known.DoesNotReturn) || ThrowHelpers.IsThrowHelper(_method, transfer.Knowledge.Compilation))
                return true;
            foreach (var input in _inputs)
            {
                if (input.Parameter is null)
                    continue;
                if (SymbolEqualityComparer.Default.Equals(_method.OriginalDefinition, transfer.Knowledge.Known.ThrowIfError))
                    transfer.AssumeIn(world, input.Value.Scalar, IntegerSet.Zero);
                foreach (var attribute in input.Parameter.GetAttributes())
                {
                    if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, transfer.Knowledge.Known.DoesNotReturnIf) && attribute.ConstructorArguments is [{ Value: bool fatal }])
                        transfer.Assume(world, input.Value.Scalar, !fatal);
                }
            }

            return world.IsDead;
        }

        private void UseAll()
        {
            foreach (var input in _inputs)
            {
                foreach (var part in input.Value.Parts)
                {
                    if (input.Effect == Effect.Use)
                        transfer.Observe(world, part.Source ?? input.Expression, part.Identities, Misuse.Use, input.Name);
                    else if (input.IsReleased && NeedsLive(input) && !IsUsedToo(part.Identities))
                        transfer.ObserveInvalid(world, part.Source ?? input.Expression, part.Identities, input.Name);
                }
            }
        }

        /// <summary>One call that uses and consumes the same handle: the kernel refuses it and discards the handle all the same.</summary>
        private bool IsUsedToo(IntSet released)
        {
            foreach (var other in _inputs)
            {
                if (other.Effect == Effect.Use && other.Value.Identities is { Count: 1 } used && released.Equals(used))
                    return true;
            }

            return false;
        }

        /// <summary>Whether the call does more with a handle that it releases than to close it: the invalid handle will not do.</summary>
        private bool NeedsLive(Input input)
        {
            if (input.Effect == Effect.ReleaseIfOwned || Protocol == Protocol.None)
                return false;
            foreach (var name in Protocol.Names.Values)
            {
                if (name is { Role: not HandleRole.Result } && InputNamed(name).Equals(input) && Protocol.NeedsLive(name))
                    return true;
            }

            return false;
        }

        /// <summary>Whether success and failure leave the handles differently.</summary>
        private bool Forks() =>
            _contract.Success is not null
            && (_inputs.Any(static input => input.Effect == Effect.Release && !input.Value.Parts.IsEmpty)
                || _outputs.Any(output => _contract.Of(output.Parameter) == Effect.Acquire));
    }
}
