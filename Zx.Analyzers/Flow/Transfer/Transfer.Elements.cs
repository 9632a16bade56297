using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Arrays, lists and spans: objects whose elements are places, each by its index.</summary>
internal sealed partial class Transfer
{
    /// <summary>The collection and the index where an expression names an element.</summary>
    private static (IOperation Collection, IOperation Index)? ElementReference(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation { Indices: [var index], ArrayReference: var array } => (array, index),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list, Arguments: [{ Value: var index }] } when HandleShapes.ElementOf(list.Type) is not null => (list, index),
        _ when InlineArrayAccess(operation) is { } access => access,
        _ => null,
    };

    // Access to an inline array has an interface of its own only in later compilers than the one this is built against.
    private static (IOperation Collection, IOperation Index)? InlineArrayAccess(IOperation operation) =>
        operation.Kind == InlineArrayElement && operation.ChildOperations.ToImmutableArray() is [var instance, var index] ? (instance, index) : null;

    /// <summary><c>OperationKind.InlineArrayAccess</c> of later compilers.</summary>
    private const OperationKind InlineArrayElement = (OperationKind)0x7e;

    /// <summary>The place of an element whose index is known.</summary>
    private Place? ElementAt(World world, IOperation collection, IOperation index) =>
        InstanceOf(world, collection) is { } elements && IndexIn(world, elements, index) is { } number ? session.Places.Element(elements, number) : null;

    /// <summary>An index that is constant; or, where the length is known, the value of a counter or an index from the end.</summary>
    private long? IndexIn(World world, Place elements, IOperation index)
    {
        if (Constants.Of(index) is { } constant)
            return constant;
        if (LengthOf(elements) is not { } length)
            return null;
        if (CallSite.Unwrap(index) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var fromEnd })
            return length - Constants.Of(fromEnd);
        long? known = NumberOf(world, index);
        return known >= 0 && known < length ? known : null;
    }

    /// <summary>How many elements an array or a span has that was made here with all of them.</summary>
    private static long? LengthOf(Place elements) => elements.Root is not InstanceRoot { Maker: { } made } || elements.Parent is not null ? null : made switch
    {
        IArrayCreationOperation { DimensionSizes: [var size] } => Constants.Of(size),
        _ when IsCollection(made) && made.Type is IArrayTypeSymbol or { IsValueType: true } => made.ChildOperations.Count,
        _ => null,
    };

    private Value OfArray(World world, IArrayCreationOperation array)
    {
        var elements = array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty;
        if (Shapes.IsFollowed(array.Type) || HasObjects(world, elements))
            return OfElements(world, array, elements);
        LeaveAll(world, elements);
        return array.Initializer is null ? Value.Of(Name(world, array)) : OfElements(world, elements);
    }

    /// <summary>Whether one of some values is an object that is followed, by whatever type it goes.</summary>
    private bool HasObjects(World world, ImmutableArray<IOperation> elements)
    {
        foreach (var element in elements)
        {
            if (ValueOf(world, element).Instance is not null)
                return true;
        }

        return false;
    }

    /// <summary>A new collection of some elements.</summary>
    private Value OfElements(World world, IOperation operation, ImmutableArray<IOperation> elements)
    {
        var made = session.Places.Root(new InstanceRoot(operation, InstanceRole.Made));
        Age(world, made, operation);
        for (int i = 0; i < elements.Length; i++)
            Put(world, session.Places.Element(made, i), ValueOf(world, elements[i]), elements[i]);
        var parts = OfElements(world, elements);
        return new Value { Parts = parts.Parts, IsCollection = parts.IsCollection, Instance = made, Scalar = NotNull(world, operation) };
    }

    /// <summary>An object of an anonymous type, which keeps what it is given.</summary>
    private Value OfAnonymous(World world, IAnonymousObjectCreationOperation creation)
    {
        var made = session.Places.Root(new InstanceRoot(creation, InstanceRole.Made));
        Age(world, made, creation);
        foreach (var initializer in creation.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (initializer.Target is not IPropertyReferenceOperation { Property: var property } || HandleShapes.Storage(property) is not { } member)
                continue;
            var value = ValueOf(world, initializer.Value);
            HandOver(world, value, initializer.Value, keeps: true);
            Put(world, session.Places.Member(made, member), value, initializer.Value);
        }

        return new Value { Instance = made, Scalar = NotNull(world, creation) };
    }

    /// <summary>The handles that are elements of an object, as far as they are known.</summary>
    private ImmutableArray<HandlePart> ElementsOf(World world, Place collection)
    {
        if (!collection.Members.Any())
            return ImmutableArray<HandlePart>.Empty;
        return collection.Members
            .Where(element => element.Member is null && world.Handles.ContainsKey(element.Number))
            .Select(element => new HandlePart(ImmutableArray<ISymbol>.Empty, session.HandlesAt(world, element.Number)))
            .ToImmutableArray();
    }

    /// <summary>The collection owns its elements from now on; of one that is not followed they are out of sight.</summary>
    private void KeepElements(World world, Value value, IOperation source) =>
        HandOver(world, value, source, escapes: value.Instance is null, keeps: value.Instance is not null);

    /// <summary>Nobody knows which element is meant, nor what is done to it.</summary>
    private void EscapeElements(World world, IOperation collection)
    {
        if (InstanceOf(world, collection) is not { } elements)
            return;
        foreach (var element in ElementsOf(world, elements))
            session.Escape(world, element.Identities);
        foreach (var function in FunctionsOf(world, elements).ToList())
            session.EscapeCaptures(world, function);
    }

    private string NameOfElement(World world, Place variable, Value value, IntSet handles)
    {
        for (int i = 0; i < value.Parts.Length; i++)
        {
            if (value.Instance is { } elements && world.Handles.TryGet(session.Places.Element(elements, i).Number, out var held) && held.Equals(handles))
                return $"{session.NameOf(variable)}[{i}]";
        }

        return session.NameOf(variable);
    }
}
