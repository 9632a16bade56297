using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>
/// What is decided over all calls of a definition file: what there is to be generated, and under which names. Each part of it decides
/// the rest for its own calls when it is written down, so that an edit has few decided again.
/// </summary>
/// <param name="Settings">What the project says of the file.</param>
/// <param name="Types">The C# types of the C types.</param>
/// <param name="Vocabulary">The constants of the sentences.</param>
/// <param name="Calls">The calls that can be generated.</param>
/// <param name="Handles">The handle types: the untyped one, then one for each object type; none for a file without handles.</param>
/// <param name="Part">Of a part of an API, beside the first: its name.</param>
internal sealed record Api(
    GenerationSettings Settings,
    TypeMap Types,
    Vocabulary Vocabulary,
    EquatableArray<NamedCall> Calls,
    EquatableArray<HandleApi> Handles,
    string? Part = null)
{
    private const string GetInfoName = "object_get_info";

    public string RawClass => Settings.DeclaredClass ?? $"global::{Settings.Namespace}.{Settings.ClassName}";

    /// <summary>The name of the class of the requirement table.</summary>
    public string RequirementClass => RequirementClassOf(Settings);

    /// <summary>The name of the class of the file's own object types.</summary>
    public string ObjectTypesClass => Settings.ClassName.TrimStart('@') + "ObjectTypes";

    /// <summary>The types of rights.</summary>
    public RightsTypes Rights => new(Settings, Vocabulary);

    /// <summary>The call by which a handle is asked what it is, if the file defines it as the kernel does.</summary>
    public RawCall? GetInfo => Calls
        .Where(named => named.Call is { Name: GetInfoName, ReturnsStatus: true })
        .Select(Bind)
        .FirstOrDefault(call => call.Signature.Where(parameter => !parameter.IsResult).ToArray() is
            [{ IsScalarHandle: true }, { Shape: ParameterShape.Value } topic, { Shape: ParameterShape.Span, Type: "byte" }]
            && (TypeMap.IsInteger(topic.Type) || topic.Argument.Enumeration is not null));

    /// <summary>Some calls of the API, and nothing else of it.</summary>
    /// <param name="part">The name of the part.</param>
    /// <param name="calls">The calls that are in it.</param>
    /// <param name="handles">The handle types, with the calls that are in it.</param>
    public Api Only(string? part, IEnumerable<NamedCall>? calls = null, IEnumerable<HandleApi>? handles = null) => new(
        Settings,
        Types,
        Vocabulary,
        (calls ?? []).ToEquatableArray(),
        (handles ?? []).ToEquatableArray(),
        part);

    /// <summary>A handle type itself, without the class of its calls.</summary>
    public Api OnlyType(HandleApi handle) => Only(
        null, Calls.Where(named => named.Call.Name == GetInfoName), [handle with { Calls = EquatableArray<StandingCall>.Empty }]);

    /// <summary>What a call is as a method.</summary>
    public RawCall Bind(NamedCall call) => RawCallBinder.Bind(call, Types);

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
        NamedCall[] calls = [.. NamedCall.NameApart(mapped, settings.ClassName, RequirementClassOf(settings))];
        var places = new CallPlaces(calls, objects, settings.Namespace, objectTypes);
        return new Api(
            settings,
            types,
            vocabulary,
            calls.ToEquatableArray(),
            handles.Select(type => HandleApi.Of(type, calls, places, objects)).ToEquatableArray());
    }

    /// <summary>The raw class gives way to the handle types, the classes of their calls and the file's own rights.</summary>
    private static string NameApart(string className, IEnumerable<HandleType> handles, Vocabulary vocabulary) =>
        new UniqueNames([
            .. handles.SelectMany(type => new[] { type.Name, type.CallsClass }),
            .. vocabulary.OwnRights.SelectMany(right => new[] { right.Name, right.Marker })]).Claim(className);

    private static string RequirementClassOf(GenerationSettings settings) => settings.ClassName.TrimStart('@') + "Requirements";
}
