using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

internal sealed partial class Transfer
{
    /// <summary>What becomes of the handles that went in, and what comes out.</summary>
    private sealed partial class CallEffect
    {
        private void ConcludeInferred(World end) => Conclude(end, succeeds: true, isInferred: true);

        private void Conclude(World end, bool succeeds, bool isInferred = false)
        {
            ReleaseAll(end, succeeds);
            if (!isInferred)
            {
                EscapeAll(end);
                transfer.ForgetShared(end, site, _method);
            }

            _made?.Clear();
            foreach (var output in _outputs)
            {
                // What an inferred method has put there is there already.
                if (!isInferred || _contract.Of(output.Parameter) == Effect.Acquire || transfer.Shapes.Carried(output.Parameter.Type) is null)
                    Fill(end, output, succeeds);
            }

            if (!isInferred)
                transfer.SetValue(end, site.Operation, transfer.AsMade(end, site.Operation, Named(Result(end, succeeds))));
            ChangeObjects(end, succeeds);
        }

        private void ReleaseAll(World end, bool succeeds)
        {
            for (int i = 0; i < _inputs.Count; i++)
            {
                var input = _inputs[i];
                if (!input.IsReleased || (input.Effect == Effect.Release && !succeeds))
                    continue;
                foreach (var part in input.Value.Parts)
                {
                    var before = _session.StatesOf(end, part.Identities);
                    if (IsUsedToo(part.Identities) && input.Effect != Effect.ReleaseIfOwned && (_session.StatesOf(end, part.Identities) & LifeStates.Releasable) != 0)
                        transfer.ObserveSelfShare(end, part.Source ?? input.Expression, part.Identities, _failure is null ? ReleaseSite : null);
                    else
                        transfer.Release(end, site, part.Source ?? input.Expression, part.Identities, input.Effect, ReleaseSite, input.Name);
                    LoseObject(end, input, part.Identities, before);
                }

                transfer.LeaveWithin(end, input.Value, input.Expression);
            }
        }

        private void EscapeAll(World end)
        {
            foreach (var input in _inputs)
            {
                if (input.Effect != Effect.Unknown)
                    continue;
                DoubtFailure(end, input);
                if (input.Parameter?.RefKind == RefKind.Ref)
                    Refresh(end, input);
                else if (input.Parameter is not null)
                    transfer.HandOverArgument(end, input.Value, input.Expression, input.Parameter);
                else
                    EscapeReceiver(end, input);
            }
        }

        /// <summary>Code that is given a status may throw for a failure, as assertions do: what the call acquired may be there after all.</summary>
        private void DoubtFailure(World end, Input input)
        {
            bool isBoxed = input.Parameter is not { Type: { IsValueType: true } };
            if (isBoxed || input.Value.Scalar is not Scalar.Named { Symbol: var status })
                return;
            foreach (int acquired in _session.Acquisitions.Of(status))
            {
                if (_session.StateOf(end, acquired) is { States: LifeStates.Invalid } failed)
                    _session.SetState(end, acquired, failed with { States = LifeStates.Unknown });
            }
        }

        // A struct with handles in it may do anything to them in its own methods.
        private void EscapeReceiver(World end, Input input)
        {
            foreach (var part in input.Value.Parts)
                _session.Escape(end, part.Identities);
            if (input.Value.Function is null)
                transfer.LeaveWithin(end, input.Value, input.Expression);
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
            var parts = ImmutableArray.CreateBuilder<HandlePart>(shape.Length);
            foreach (var path in shape)
                parts.Add(new(path, IntSet.Of(transfer.Make(end, source, IdentityRole.Value, parts.Count, origin, type, states, rights: rights))));
            return new Value { Parts = parts.MoveToImmutable() };
        }

        private void Fill(World end, CallArgument output, bool succeeds)
        {
            bool isAcquired = _contract.Of(output.Parameter) == Effect.Acquire;
            if (_exchanged is { New: LifeStates.Invalid })
                succeeds = false;

            // What a reference held before is for the call to release, or to give back.
            if (output.Parameter.RefKind == RefKind.Ref && _exchanged is not { Gone.Count: > 0 })
                _session.Escape(end, transfer.ValueOf(end, output.Value).Identities ?? IntSet.Empty);
            var value = isAcquired
                ? Fresh(end, output.Value, _exchanged is { New: LifeStates.Invalid } ? IdentityOrigin.Nothing : IdentityOrigin.Acquired, succeeds ? LifeStates.Owned : LifeStates.Invalid, succeeds ? AcquiredRights(end, HandleName.Parameter(output.Parameter.Ordinal), output.Value.Type) : null)
                : Fresh(end, output.Value, IdentityOrigin.Foreign, LifeStates.Live);
            if (isAcquired && value.Identities is { Count: 1 } acquired)
                _session.Acquisitions.Add(_session.Symbols.Get(site.Operation), acquired[0]);
            if (Protocol != Protocol.None)
                (_made ??= [])[HandleName.Parameter(output.Parameter.Ordinal)] = value.Identities ?? IntSet.Empty;
            transfer.AssignTo(end, output.Value, value, output.Value);
        }

        /// <summary>Takes note of what is returned, by the names that sentences have for it.</summary>
        private Value Named(Value result)
        {
            if (Protocol == Protocol.None)
                return result;
            foreach (var part in result.Parts)
                (_made ??= [])[part.Path.IsEmpty ? HandleName.Result : new HandleName(HandleRole.Result, -1, part.Path[0])] = part.Identities;
            return result;
        }

        private Value Result(World end, bool succeeds)
        {
            var operation = site.Operation;
            var scalar = _contract.Success is { } success && Forks()
                ? succeeds ? new Scalar.Constant(success) : Failed(end, success)
                : transfer.Name(end, operation);
            if (operation is IObjectCreationOperation { Type.IsReferenceType: true })
                scalar = transfer.NotNull(end, operation);
            var type = operation is IInvalidOperation || !transfer.Shapes.HoldsHandles(operation.Type) ? _method.ReturnType : operation.Type;
            var shape = transfer.Shapes.Of(operation is IObjectCreationOperation ? operation.Type : type);
            if (_contract.Return == Effect.Acquire && shape.IsEmpty && operation.Type is { SpecialType: SpecialType.System_UInt32 })
                shape = HandleShapes.Itself;
            if (shape.IsEmpty)
                return HandleShapes.IsTask(operation.Type) ? new Value { Scalar = scalar, PendingUses = PendingUses() } : Value.Of(scalar);

            if (_exchanged is { Gone: { Count: > 0 } gone })
            {
                foreach (var (identity, state) in gone)
                    end.Identities = end.Identities.Set(identity, state);
                return Value.Of(gone.Aggregate(IntSet.Empty, (all, one) => all.Union(IntSet.Of(one.Identity))));
            }

            var (origin, states, isLent) = _contract.Return switch
            {
                Effect.Acquire => (IdentityOrigin.Acquired, LifeStates.Owned, false),
                Effect.Use => (IdentityOrigin.Foreign, LifeStates.Live, true),
                _ => (IdentityOrigin.Foreign, LifeStates.Live, false),
            };
            var parts = ImmutableArray.CreateBuilder<HandlePart>(shape.Length);
            foreach (var path in shape)
            {
                var rights = _contract.Return != Effect.Acquire ? null
                    : AcquiredRights(end, path.IsEmpty ? HandleName.Result : new HandleName(HandleRole.Result, -1, path[0]), path.IsEmpty ? type : TypeOf(path[0]));
                parts.Add(new(path, IntSet.Of(transfer.Make(end, operation, IdentityRole.Result, parts.Count, origin, type, states, isLent, rights))));
            }

            return new Value { Scalar = scalar, Parts = parts.MoveToImmutable() };

            static ITypeSymbol? TypeOf(ISymbol member) => member switch { IFieldSymbol field => field.Type, IPropertySymbol property => property.Type, _ => null };
        }

        private IntSet PendingUses() =>
            _inputs.Where(input => input.Effect == Effect.Use).Aggregate(IntSet.Empty, (all, input) => all.Union(input.Value.Identities ?? IntSet.Empty));

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
    }
}
