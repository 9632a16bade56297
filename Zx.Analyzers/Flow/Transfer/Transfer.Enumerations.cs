using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary><c>foreach</c> over an array or a span whose length is known: each round is for one element.</summary>
internal sealed partial class Transfer
{
    // Beyond this a loop is one whose rounds nobody tells apart.
    private const int MostRoundsToldApart = 8;

    /// <summary>What the compiler calls for a <c>foreach</c>, where it is over elements that are known.</summary>
    /// <returns>Whether it was such a call.</returns>
    private bool Enumerate(World world, CallSite site, List<World> worlds)
    {
        if (site is not { Operation: { IsImplicit: true } operation, Receiver: { } receiver } || InstanceOf(world, receiver) is not { } instance)
            return false;
        if (site.Method.Name == WellKnownMemberNames.GetEnumeratorMethodName && LengthOf(instance) <= MostRoundsToldApart)
        {
            var enumerator = session.Places.Root(new InstanceRoot(operation, InstanceRole.Made));
            world.References = world.References.Set(enumerator.Number, instance);
            world.Scalars = world.Scalars.Set(enumerator.Number, new Scalar.Constant(0));
            SetValue(world, operation, new Value { Instance = enumerator, Scalar = NotNull(world, operation) });
            return true;
        }

        if (!IsEnumerator(instance) || !world.References.TryGet(instance.Number, out var elements))
            return false;
        long length = LengthOf(elements)!.Value;
        if (site.Method.Name == WellKnownMemberNames.MoveNextMethodName)
            ForEachPosition(world, instance, length, worlds, (round, position) => MoveNext(round, operation, instance, position, length));
        else if (operation is IPropertyReferenceOperation)
            ForEachPosition(world, instance, length, worlds, (round, position) => SetValue(round, operation, Read(round, session.Places.Element(elements, position - 1), TypeOfCurrent(operation))));
        return true;
    }

    private static bool IsEnumerator(Place instance) =>
        instance.Root is InstanceRoot { Maker: IInvocationOperation { TargetMethod.Name: WellKnownMemberNames.GetEnumeratorMethodName } };

    /// <summary>The element that a loop is at, where its variable is a reference to it.</summary>
    private Place? CurrentElement(World world, IOperation loop) =>
        InstanceOf(world, loop) is { } enumerator && IsEnumerator(enumerator) && world.References.TryGet(enumerator.Number, out var elements)
        && PositionsOf(world, enumerator).Single is { } position
            ? session.Places.Element(elements, position - 1)
            : null;

    private void MoveNext(World world, IOperation operation, Place enumerator, long position, long length)
    {
        bool hasElement = position < length;
        world.Scalars = world.Scalars.Set(enumerator.Number, new Scalar.Constant(hasElement ? position + 1 : position));
        SetValue(world, operation, Value.Of(Scalar.Of(hasElement)));
    }

    // That of an array gives objects, which are converted at once.
    private static ITypeSymbol? TypeOfCurrent(IOperation current) => current.Parent is IConversionOperation conversion ? conversion.Type : current.Type;

    /// <summary>Where worlds have become one that differ in how far the loop is, they part again.</summary>
    private void ForEachPosition(World world, Place enumerator, long length, List<World> worlds, Action<World, long> goOn)
    {
        var known = PositionsOf(world, enumerator);
        var positions = new List<long>();
        for (long position = 0; position <= length; position++)
        {
            if (known.Contains(position))
                positions.Add(position);
        }

        for (int i = positions.Count - 1; i >= 0; i--)
        {
            var round = i == 0 ? world : world.Clone();
            round.Scalars = round.Scalars.Set(enumerator.Number, new Scalar.Constant(positions[i]));
            goOn(round, positions[i]);
            if (i > 0)
                worlds.Add(round);
        }
    }

    private IntegerSet PositionsOf(World world, Place enumerator) => world.ValuesOf(ReadScalar(world, enumerator));
}
