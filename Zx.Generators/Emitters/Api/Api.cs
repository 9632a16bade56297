using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>All that is generated from a definition file, decided; the emitters only write it down.</summary>
/// <param name="Settings">What the project says of the file.</param>
/// <param name="RawCalls">The raw calls.</param>
/// <param name="Handles">The handle types: the untyped one, then one for each object type; none for a file without handles.</param>
/// <param name="StaticCalls">The typed calls that stand on the untyped handle.</param>
/// <param name="Requirements">The requirement table.</param>
/// <param name="Vocabulary">The constants of the sentences.</param>
/// <param name="Part">Of a part of an API, beside the first: its name.</param>
internal sealed record Api(
    GenerationSettings Settings,
    EquatableArray<RawCall> RawCalls,
    EquatableArray<HandleApi> Handles,
    EquatableArray<TypedCall> StaticCalls,
    EquatableArray<RequirementMember> Requirements,
    Vocabulary Vocabulary,
    string? Part = null)
{
    public string RawClass => Settings.DeclaredClass ?? $"global::{Settings.Namespace}.{Settings.ClassName}";

    /// <summary>The name of the class of the requirement table.</summary>
    public string RequirementClass => Settings.ClassName.TrimStart('@') + "Requirements";

    /// <summary>The name of the class of the file's own object types.</summary>
    public string ObjectTypesClass => Settings.ClassName.TrimStart('@') + "ObjectTypes";

    /// <summary>The types of rights.</summary>
    public RightsTypes Rights => new(Settings, Vocabulary);

    /// <summary>The call by which a handle is asked what it is, if the file defines it as the kernel does.</summary>
    public RawCall? GetInfo => RawCalls.FirstOrDefault(call =>
        call.Call is { Name: "object_get_info", ReturnsStatus: true }
        && call.Signature.Where(parameter => !parameter.IsResult).ToArray() is
            [{ IsScalarHandle: true }, { Shape: ParameterShape.Value } topic, { Shape: ParameterShape.Span, Type: "byte" }]
        && (TypeMap.IsInteger(topic.Type) || topic.Argument.Enumeration is not null));

    /// <summary>Some calls of the API, and nothing else of it.</summary>
    /// <param name="part">The name of the part.</param>
    /// <param name="rawCalls">The raw calls that are in it.</param>
    /// <param name="handles">The handle types, with the calls that are in it.</param>
    /// <param name="requirements">The part of the requirement table that is in it.</param>
    public Api Only(
        string? part, IEnumerable<RawCall>? rawCalls = null, IEnumerable<HandleApi>? handles = null, IEnumerable<RequirementMember>? requirements = null) => new(
        Settings,
        (rawCalls ?? []).ToEquatableArray(),
        (handles ?? []).ToEquatableArray(),
        EquatableArray<TypedCall>.Empty,
        (requirements ?? []).ToEquatableArray(),
        Vocabulary,
        part);

    public static Api Of(AbigenModel model, GenerationSettings settings)
    {
        var types = new TypeMap(model.TypeMappings);
        Call[] mapped = [.. model.Calls.Where(types.Knows)];
        Vocabulary vocabulary = model.CreateVocabulary();
        var objects = new ObjectTypes(vocabulary);
        ObjectType[] objectTypes = [.. objects.Known(mapped)];
        HandleType[] handles = mapped.Any(call => call.HasHandles)
            ? [.. objectTypes.Prepend<ObjectType?>(null).Select(type => new HandleType(settings.Namespace, type))]
            : [];
        settings = settings with { ClassName = NameApart(settings.ClassName, handles, vocabulary) };
        RawCall[] calls = [.. RawCallBinder.Bind(mapped, types, settings.ClassName)];
        var typed = new TypedCallBinder(calls, objects, new RightsTypes(settings, vocabulary), objectTypes);

        var api = new Api(
            settings,
            calls.ToEquatableArray(),
            EquatableArray<HandleApi>.Empty,
            typed.StaticCallsOfUntyped().ToEquatableArray(),
            EquatableArray<RequirementMember>.Empty,
            vocabulary);
        return api with
        {
            Handles = handles
                .Select(type => new HandleApi(type, typed.CallsOf(type).ToEquatableArray(), HandleApi.FindClose(calls, type, objects)))
                .ToEquatableArray(),
            Requirements = RequirementTable.Bind(calls, api.RequirementClass).ToEquatableArray(),
        };
    }

    /// <summary>The raw class gives way to the handle types, the classes of their calls and the file's own rights.</summary>
    private static string NameApart(string className, IEnumerable<HandleType> handles, Vocabulary vocabulary) =>
        new UniqueNames([
            .. handles.SelectMany(type => new[] { type.Name, type.CallsClass }),
            .. vocabulary.OwnRights.SelectMany(right => new[] { right.Name, right.Marker })]).Claim(className);
}

/// <summary>A handle type with its calls.</summary>
/// <param name="Type">The type.</param>
/// <param name="Calls">The calls in its class.</param>
/// <param name="Close">The call that its Dispose makes, if there is one.</param>
internal sealed record HandleApi(HandleType Type, EquatableArray<TypedCall> Calls, RawCall? Close)
{
    /// <summary>Finds handle_close or else the object's own close call: one that takes a handle and no more.</summary>
    public static RawCall? FindClose(IReadOnlyCollection<RawCall> calls, HandleType type, ObjectTypes objects) =>
        calls.FirstOrDefault(call => call.Call.Name == "handle_close" && TakesOnlyAHandle(call)) ??
        calls.FirstOrDefault(call =>
            objects.OfPrefix(call.Call.Name) is ({ } objectType, "close") && objectType == type.ObjectType && TakesOnlyAHandle(call));

    private static bool TakesOnlyAHandle(RawCall call) => call.Signature.ToArray() is [{ IsScalarHandle: true }];
}
