using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Finds for each raw call the handle types on which it stands, and its name there.</summary>
internal sealed class TypedCallBinder
{
    private const string HandlePrefix = "handle_";
    private const string ObjectPrefix = "object_";

    private readonly ObjectTypes _objects;
    private readonly RightsTypes _rights;
    private readonly IReadOnlyList<ObjectType> _objectTypes;
    private readonly HandleType _untyped;

    /// <summary>The calls of each handle type, an object's own first: they have the first choice of names.</summary>
    private readonly ILookup<HandleType, RawCall> _calls;

    /// <summary>The calls on any object that have no receiver.</summary>
    private readonly IReadOnlyList<RawCall> _staticCalls;

    public TypedCallBinder(IReadOnlyList<RawCall> calls, ObjectTypes objects, RightsTypes rights, IReadOnlyList<ObjectType> objectTypes)
    {
        _objects = objects;
        _rights = rights;
        _objectTypes = objectTypes;
        _untyped = new HandleType(rights.Namespace, null);
        _calls = calls
            .OrderBy(IsOnAnyObject)
            .SelectMany(call => TypesOf(call).Select(type => (Type: type, Call: call)))
            .ToLookup(standing => standing.Type, standing => standing.Call);
        _staticCalls = [.. calls.Where(call => ReceiverOf(call) is null && IsOnAnyObject(call) && StandsWith(call) == _untyped)];
    }

    /// <summary>The extension methods on a handle type, and the static ones that make handles of the type.</summary>
    public IEnumerable<TypedCall> CallsOf(HandleType type) =>
        Bind(type, UniqueNames.OfMembers(type.CallsClass), _calls[type]);

    /// <summary>The calls on any object that have no receiver; they stand on the untyped handle itself.</summary>
    public IEnumerable<TypedCall> StaticCallsOfUntyped() =>
        Bind(_untyped, UniqueNames.OfMembers(UntypedHandleEmitter.Members), _staticCalls);

    private static bool IsOnAnyObject(RawCall call) =>
        call.Call.Name.StartsWith(HandlePrefix, StringComparison.Ordinal) ||
        call.Call.Name.StartsWith(ObjectPrefix, StringComparison.Ordinal);

    /// <summary>The handle types in whose classes a call stands.</summary>
    private IEnumerable<HandleType> TypesOf(RawCall call) =>
        ReceiverOf(call) is { } receiver ? ReceiverTypes(call, receiver)
        : StandsWith(call) is { } type && (type.IsTyped || !IsOnAnyObject(call)) ? [type]
        : [];

    private static RawParameter? ReceiverOf(RawCall call) =>
        call.Signature.FirstOrDefault(parameter => parameter.IsScalarHandle);

    /// <summary>A call that has no receiver stands with the type of its prefix; one without handles stands in the raw class only.</summary>
    private HandleType? StandsWith(RawCall call) =>
        call.Signature.Any(parameter => parameter.Argument.IsHandle) ? OfPrefix(call) : null;

    private HandleType OfPrefix(RawCall call) => _untyped with { ObjectType = _objects.OfPrefix(call.Call.Name)?.ObjectType };

    private IEnumerable<HandleType> ReceiverTypes(RawCall call, RawParameter receiver)
    {
        IEnumerable<ObjectType>? admitted = _objects.Admitted(call.UnconditionalSentencesOf(receiver));
        return IsOnAnyObject(call) ? [_untyped, .. (admitted ?? _objectTypes).Select(Typed)]
            : admitted is not null ? admitted.Select(Typed)
            : [OfPrefix(call)];
    }

    private HandleType Typed(ObjectType objectType) => _untyped with { ObjectType = objectType };

    /// <summary>Only handle_ calls make another handle to the object they are called on.</summary>
    private HandleType ResultType(RawCall call, HandleType receiver) =>
        call.Call.Name.StartsWith(HandlePrefix, StringComparison.Ordinal) ? receiver : OfPrefix(call);

    /// <summary>A call that finds its short name taken takes its long one.</summary>
    private IEnumerable<TypedCall> Bind(HandleType type, UniqueNames names, IEnumerable<RawCall> calls) =>
        calls.SelectMany(call =>
        {
            string shortName = ShortName(call, type);
            string name = names.Claim(names.Contains(shortName) ? call.Name : shortName);
            return TypedCallBuilder.Build(call, name, ReceiverOf(call), type, ResultType(call, type), _objects, _rights);
        });

    private string ShortName(RawCall call, HandleType type)
    {
        string rest =
            IsOnAnyObject(call) ? call.Call.Name.Substring(call.Call.Name.IndexOf('_') + 1)
            : _objects.OfPrefix(call.Call.Name) is { } prefix && prefix.ObjectType == type.ObjectType ? prefix.Remainder
            : "";
        string name = Naming.Pascal(rest);
        return name.Length > 0 && char.IsLetter(name[0]) ? name : call.Name;
    }
}
