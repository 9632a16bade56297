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
    private sealed class CallEffect(Transfer transfer, World world, CallSite site, List<World> worlds)
    {
        private readonly FlowSession _session = transfer.Session;
        private readonly List<Input> _inputs = [];
        private readonly List<CallArgument> _outputs = [];
        private MethodContract _contract = null!;
        private IMethodSymbol _method = null!;

        /// <summary>Something that goes into the call.</summary>
        private readonly record struct Input(IOperation Expression, Value Value, Effect Effect, IParameterSymbol? Parameter)
        {
            public bool IsReleased => Effect is Effect.Release or Effect.ReleaseAlways or Effect.ReleaseIfOwned;
        }

        public void Apply()
        {
            _method = Implementation();
            _contract = transfer.Knowledge.Contracts.Of(_method);
            Gather();
            if (DoesNotReturn())
            {
                world.IsDead = true;
                return;
            }

            CheckRights();
            UseAll();
            var release = transfer.SiteAt(site, _method);
            bool passesHandle = _inputs.Any(input => input.Effect == Effect.Unknown && !input.Value.Parts.IsEmpty);
            if (transfer.SummaryOf(site, _method, passesHandle, world) is { } summary)
            {
                transfer.ApplySummary(world, site, summary, worlds, end => Conclude(end, release, succeeds: true, isInferred: true));
                return;
            }

            if (!Forks())
            {
                Conclude(world, release, succeeds: true);
                return;
            }

            var failure = world.Clone();
            Conclude(failure, release, succeeds: false);
            if (!failure.IsDead)
                worlds.Add(failure);
            Conclude(world, release, succeeds: true);
        }

        /// <summary>What an interface member is for the handle it is called on.</summary>
        private IMethodSymbol Implementation()
        {
            if (site.Method.ContainingType is { TypeKind: TypeKind.Interface } && site.Receiver is { } receiver)
            {
                var type = CallSite.Unwrap(receiver).Type;
                var carried = transfer.Shapes.IsHandle(type) ? type
                    : transfer.ValueOf(world, receiver).Identities is { Count: > 0 } handles ? transfer.Shapes.Carried(_session.Identities[handles[0]].Type) : null;
                if (carried?.FindImplementationForInterfaceMember(site.Method) is IMethodSymbol implementation)
                    return implementation;
            }

            return site.Method;
        }

        private void Gather()
        {
            if (site.Receiver is { } receiver)
                _inputs.Add(new(receiver, transfer.ValueOf(world, receiver), ReceiverEffect(), null));
            foreach (var argument in site.Arguments)
            {
                var effect = _contract.Of(argument.Parameter);
                if (argument.Parameter.RefKind is RefKind.Out || (effect == Effect.Acquire && argument.Parameter.RefKind == RefKind.Ref))
                    _outputs.Add(argument);
                else
                    _inputs.Add(new(argument.Value, transfer.ValueOf(world, argument.Value), ArgumentEffect(argument, effect), argument.Parameter));
            }
        }

        private Effect ReceiverEffect() =>
            _contract.Receiver == Effect.Unknown && transfer.Shapes.IsHandle(CallSite.Unwrap(site.Receiver!).Type) ? Effect.Use : _contract.Receiver;

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

            return _method.IsExtensionMethod && argument.Parameter.Ordinal == 0 && !transfer.IsInferable(_method) && transfer.Shapes.IsHandle(argument.Parameter.Type)
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
                var condition = input.Parameter.GetAttributes().FirstOrDefault(data =>
                    SymbolEqualityComparer.Default.Equals(data.AttributeClass, transfer.Knowledge.Known.DoesNotReturnIf));
                if (condition?.ConstructorArguments is [{ Value: bool fatal }])
                    transfer.Assume(world, input.Value.Scalar, !fatal);
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
                        transfer.Observe(world, part.Source ?? input.Expression, part.Identities, Misuse.Use);
                }
            }
        }

        /// <summary>Whether success and failure leave the handles differently.</summary>
        private bool Forks() =>
            _contract.Success is not null
            && (_inputs.Any(input => input.Effect == Effect.Release && !input.Value.Parts.IsEmpty)
                || _outputs.Any(output => _contract.Of(output.Parameter) == Effect.Acquire));

        private void Conclude(World end, int release, bool succeeds, bool isInferred = false)
        {
            ReleaseAll(end, release, succeeds);
            if (!isInferred)
            {
                EscapeAll(end);
                transfer.ForgetShared(end, site, _method);
            }

            foreach (var output in _outputs)
                Fill(end, output, succeeds);
            if (!isInferred)
                transfer.SetValue(end, site.Operation, Result(end, succeeds));
        }

        private void ReleaseAll(World end, int release, bool succeeds)
        {
            for (int i = 0; i < _inputs.Count; i++)
            {
                var input = _inputs[i];
                if (!input.IsReleased || (input.Effect == Effect.Release && !succeeds))
                    continue;
                foreach (var part in input.Value.Parts)
                {
                    // One call that uses and consumes the same handle: the kernel refuses it and discards the handle all the same.
                    bool isUsedToo = _inputs.Any(other => other.Effect == Effect.Use && other.Value.Identities is { Count: 1 } used && part.Identities.Equals(used));
                    if (isUsedToo && input.Effect != Effect.ReleaseIfOwned && (_session.StatesOf(end, part.Identities) & LifeStates.Releasable) != 0)
                        transfer.ObserveSelfShare(end, part.Source ?? input.Expression, part.Identities, release);
                    else
                        transfer.Release(end, site, part.Source ?? input.Expression, part.Identities, input.Effect, release);
                }

                if (input.Value.Function is { } function)
                    transfer.Leave(end, function, input.Expression);
            }
        }

        private void EscapeAll(World end)
        {
            foreach (var input in _inputs)
            {
                if (input.Effect != Effect.Unknown)
                    continue;
                if (input.Parameter?.RefKind == RefKind.Ref)
                    Refresh(end, input);
                else if (input.Parameter is not null)
                    transfer.HandOverArgument(end, input.Value, input.Expression, input.Parameter);
                else
                    EscapeReceiver(end, input.Value);
            }
        }

        // A struct with handles in it may do anything to them in its own methods.
        private void EscapeReceiver(World end, Value value)
        {
            foreach (var part in value.Parts)
                _session.Escape(end, part.Identities);
        }

        /// <summary>A variable passed by reference to unknown code holds whatever that code has put there.</summary>
        private void Refresh(World end, Input input)
        {
            foreach (var part in input.Value.Parts)
                _session.Escape(end, part.Identities);
            if (transfer.PlaceOf(end, input.Expression) is { } place)
                transfer.Store(end, place, Fresh(end, input.Expression, IdentityOrigin.Foreign, LifeStates.Live), input.Expression);
        }

        private Value Fresh(World end, IOperation expression, IdentityOrigin origin, LifeStates states, KnownRights? rights = null)
        {
            var source = CallSite.Unwrap(expression);
            var type = source.Type;
            var shape = transfer.Shapes.Of(type);
            if (shape.IsEmpty && origin == IdentityOrigin.Acquired)
                shape = HandleShapes.Itself;
            if (shape.IsEmpty)
                return Value.Of(transfer.Name(end, source));
            return new Value
            {
                Parts = shape.Select((path, index) => new HandlePart(path, IntSet.Of(transfer.Make(end, source, index, origin, type, states, rights: rights)))).ToImmutableArray(),
            };
        }

        private void Fill(World end, CallArgument output, bool succeeds)
        {
            bool isAcquired = _contract.Of(output.Parameter) == Effect.Acquire;
            var value = isAcquired
                ? Fresh(end, output.Value, IdentityOrigin.Acquired, succeeds ? LifeStates.Owned : LifeStates.Invalid, succeeds ? transfer.AcquiredRights(end, site, _inputs.Select(input => input.Value)) : null)
                : Fresh(end, output.Value, IdentityOrigin.Foreign, LifeStates.Live);
            transfer.AssignTo(end, output.Value, value, output.Value);
        }

        private Value Result(World end, bool succeeds)
        {
            var operation = site.Operation;
            var scalar = _contract.Success is { } success && Forks()
                ? succeeds ? new Scalar.Constant(success) : Failed(end, success)
                : transfer.Name(end, operation);
            if (operation is IObjectCreationOperation { Type.IsReferenceType: true })
                scalar = transfer.NotNull(end, operation);
            var shape = transfer.Shapes.Of(operation is IInvalidOperation ? _method.ReturnType : operation.Type);
            if (_contract.Return == Effect.Acquire && shape.IsEmpty && operation.Type is { SpecialType: SpecialType.System_UInt32 })
                shape = HandleShapes.Itself;
            if (shape.IsEmpty)
                return Value.Of(scalar);

            var (origin, states, isLent) = _contract.Return switch
            {
                Effect.Acquire => (IdentityOrigin.Acquired, LifeStates.Owned, false),
                Effect.Use => (IdentityOrigin.Foreign, LifeStates.Live, true),
                _ => (IdentityOrigin.Foreign, LifeStates.Live, false),
            };
            var rights = _contract.Return == Effect.Acquire ? transfer.AcquiredRights(end, site, _inputs.Select(input => input.Value)) : null;
            var type = operation is IInvalidOperation ? _method.ReturnType : operation.Type;
            return new Value
            {
                Scalar = scalar,
                Parts = shape.Select((path, index) => new HandlePart(path, IntSet.Of(transfer.Make(end, operation, 100 + index, origin, type, states, isLent, rights)))).ToImmutableArray(),
            };
        }

        private Scalar Failed(World end, long success)
        {
            if (success == 1)
                return Scalar.False;
            var name = (Scalar.Named)transfer.Name(end, site.Operation);
            end.Restrict(name.Symbol, Failures(success));
            return name;
        }

        /// <summary>The other members of the enum; a status that is none of them does not occur.</summary>
        private IntegerSet Failures(long success)
        {
            var type = HandleShapes.IsTask(_method.ReturnType) ? HandleShapes.Carrier(_method.ReturnType)! : _method.ReturnType;
            var members = type.GetMembers().OfType<IFieldSymbol>()
                .Where(member => member.HasConstantValue)
                .Select(member => Constants.ToInteger(member.ConstantValue))
                .Where(value => value is not null && value != success)
                .Aggregate(IntegerSet.None, (set, value) => set.Union(IntegerSet.Of(value!.Value)));
            return members.IsEmpty || members.IsAll ? IntegerSet.Of(success).Complement() : members;
        }

        private void CheckRights()
        {
            if (transfer.Session.Recorder is null)
                return;
            foreach (var requirement in _contract.Requirements)
            {
                var input = _inputs.FirstOrDefault(candidate => requirement.Parameter is null
                    ? candidate.Parameter is null
                    : candidate.Parameter is { } parameter && parameter.Ordinal == requirement.Parameter.Ordinal);
                if (input.Value?.Identities is { Count: 1 } identities)
                    transfer.ObserveRights(world, input.Expression, identities[0], requirement);
            }
        }
    }
}
