using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Finds for each call the handle types on which it stands, and its name there.</summary>
internal sealed class CallPlaces
{
    private const string ObjectPrefix = "object_";

    private readonly ObjectTypes _objects;
    private readonly IReadOnlyList<ObjectType> _objectTypes;
    private readonly HandleType _untyped;

    /// <summary>The calls of each handle type, an object's own first: they have the first choice of names.</summary>
    private readonly ILookup<HandleType, NamedCall> _calls;

    /// <summary>The calls on any object that have no receiver.</summary>
    private readonly IReadOnlyList<NamedCall> _staticCalls;

    public CallPlaces(IReadOnlyList<NamedCall> calls, ObjectTypes objects, string @namespace, IReadOnlyList<ObjectType> objectTypes)
    {
        _objects = objects;
        _objectTypes = objectTypes;
        _untyped = new HandleType(@namespace, null);
        _calls = calls
            .OrderBy(call => IsOnAnyObject(call.Call))
            .SelectMany(call => TypesOf(call.Call).Select(type => (Type: type, Call: call)))
            .ToLookup(standing => standing.Type, standing => standing.Call);
        _staticCalls = [.. calls.Where(named => named.Call.Receiver is null && IsOnAnyObject(named.Call) && StandsWith(named.Call) == _untyped)];
    }

    /// <summary>The extension methods on a handle type, and the static ones that make handles of the type.</summary>
    public IEnumerable<StandingCall> CallsOf(HandleType type) =>
        Name(type, UniqueNames.OfMembers(type.CallsClass), _calls[type]);

    /// <summary>The calls on any object that have no receiver; they stand on the untyped handle itself.</summary>
    public IEnumerable<StandingCall> StaticCallsOfUntyped() =>
        Name(_untyped, UniqueNames.OfMembers(UntypedHandleEmitter.Members), _staticCalls);

    private static bool IsOnAnyObject(Call call) =>
        call.Name.StartsWith(HandleType.CallPrefix, StringComparison.Ordinal) ||
        call.Name.StartsWith(ObjectPrefix, StringComparison.Ordinal);

    /// <summary>The handle types in whose classes a call stands.</summary>
    private IEnumerable<HandleType> TypesOf(Call call) =>
        call.Receiver is { } receiver ? ReceiverTypes(call, receiver)
        : StandsWith(call) is { } type && (type.IsTyped || !IsOnAnyObject(call)) ? [type]
        : [];

    /// <summary>A call that has no receiver stands with the type of its prefix; one without handles stands in the raw class only.</summary>
    private HandleType? StandsWith(Call call) => call.HasHandles ? _untyped.OfPrefix(call, _objects) : null;

    private IEnumerable<HandleType> ReceiverTypes(Call call, Argument receiver)
    {
        IEnumerable<ObjectType>? admitted = _objects.Admitted(call.UnconditionalSentencesOf(receiver));
        return IsOnAnyObject(call) ? [_untyped, .. (admitted ?? _objectTypes).Select(Typed)]
            : admitted is not null ? admitted.Select(Typed)
            : [_untyped.OfPrefix(call, _objects)];
    }

    private HandleType Typed(ObjectType objectType) => _untyped with { ObjectType = objectType };

    /// <summary>A call that finds its short name taken takes its long one.</summary>
    private IEnumerable<StandingCall> Name(HandleType type, UniqueNames names, IEnumerable<NamedCall> calls) =>
        calls.Select(call =>
        {
            string shortName = ShortName(call, type);
            return new StandingCall(call, names.Claim(names.Contains(shortName) ? call.Name : shortName));
        });

    private string ShortName(NamedCall call, HandleType type)
    {
        string rest =
            IsOnAnyObject(call.Call) ? call.Call.Name.Substring(call.Call.Name.IndexOf('_') + 1)
            : _objects.OfPrefix(call.Call.Name) is { } prefix && prefix.ObjectType == type.ObjectType ? prefix.Remainder
            : "";
        string name = Naming.Pascal(rest);
        return name.Length > 0 && char.IsLetter(name[0]) ? name : call.Name;
    }
}
