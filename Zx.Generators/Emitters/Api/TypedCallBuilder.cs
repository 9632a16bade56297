using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Makes a typed call of a raw one, for one type of receiver.</summary>
internal sealed class TypedCallBuilder
{
    private const string RightsType = "zx_rights_t";
    private const string SizeType = "size_t";
    private const string OptionsName = "options";

    private readonly RawCall _raw;
    private readonly RawParameter? _receiver;
    private readonly HandleType _receiverType;
    private readonly HandleType _resultType;
    private readonly bool _keepsRights;
    private readonly ObjectTypes _objects;
    private readonly RightsTypes _rights;
    private readonly UniqueNames _names;
    private readonly UniqueNames _typeNames = new();
    private readonly List<TypeParameter> _typeParameters = [];

    private TypedCallBuilder(
        RawCall raw, RawParameter? receiver, HandleType receiverType, HandleType resultType, bool keepsRights, ObjectTypes objects, RightsTypes rights)
    {
        _objects = objects;
        _rights = rights;
        _raw = raw;
        _receiver = receiver;
        _receiverType = receiverType;
        _resultType = resultType;
        _keepsRights = keepsRights;
        _names = new UniqueNames([.. raw.Signature.Select(parameter => parameter.Name)]);
    }

    /// <summary>Makes the forms of a call: two where it takes the rights of a typed result, a set of them or those of the receiver.</summary>
    /// <param name="standing">The call.</param>
    /// <param name="type">The handle type in whose class it stands: that of the receiver, if it has one.</param>
    /// <param name="api">The API that it is in.</param>
    public static IEnumerable<TypedCall> Build(StandingCall standing, HandleType type, Api api)
    {
        RawCall raw = api.Bind(standing.Raw);
        ObjectTypes objects = new(api.Vocabulary);
        RawParameter? receiver = raw.Signature.FirstOrDefault(parameter => parameter.IsScalarHandle);

        // Only handle_ calls make another handle to the object they are called on.
        HandleType resultType = raw.Call.Name.StartsWith(HandleType.CallPrefix, StringComparison.Ordinal) ? type : type.OfPrefix(raw.Call, objects);
        yield return new TypedCallBuilder(raw, receiver, type, resultType, keepsRights: false, objects, api.Rights).Build(standing.Name);

        if (receiver is not null && type.IsTyped && type == resultType && raw.Signature.Any(IsRights)
            && raw.Results.Any(result => result.Argument.IsHandle))
        {
            yield return new TypedCallBuilder(raw, receiver, type, resultType, keepsRights: true, objects, api.Rights).Build(standing.Name);
        }
    }

    private TypedCall Build(string name)
    {
        var handleRights = _raw.Signature.Where(parameter => parameter.IsScalarHandle)
            .OrderBy(parameter => !IsReceiver(parameter))
            .ToDictionary(parameter => parameter.Name, ClaimRights);
        string? askedRights = AsksForRights ? ClaimWitness() : null;

        TypedParameter[] parameters = [.. _raw.Signature.Where(parameter => !parameter.IsResult)
            .OrderBy(parameter => !IsReceiver(parameter))
            .Select(parameter =>
                handleRights.TryGetValue(parameter.Name, out string? rights) ? HandleParameter(parameter, rights)
                : askedRights is not null && IsRights(parameter) ? RightsParameter(parameter, askedRights)
                : PlainParameter(parameter))];
        TypedParameter? options = parameters.LastOrDefault(parameter =>
            parameter.Raw.Argument.Name == OptionsName && parameter.Raw.Shape == ParameterShape.Value && !parameter.Raw.Argument.IsHandle);

        string resultRights =
            _keepsRights && _receiver is not null ? handleRights[_receiver.Name]
            : askedRights
            ?? RightsOfNew(_resultType.ObjectType);
        var tupleNames = new UniqueNames();
        return new TypedCall(
            name,
            _raw,
            _receiver is not null,
            _typeParameters.ToEquatableArray(),
            parameters.Where(parameter => parameter != options).ToEquatableArray(),
            options,
            _raw.Results.Select(result => Result(result, resultRights, tupleNames)).ToEquatableArray(),
            _names.Claim("status"));
    }

    /// <summary>The rights of a handle that comes out: those of a new object, or none that are known.</summary>
    private string RightsOfNew(ObjectType? type) =>
        _raw.Call.Name.EndsWith("_create", StringComparison.Ordinal) && type?.DefaultRights is { } rights ? rights : Names.AnyRights;

    /// <summary>A typed result takes its rights from the argument that asks for them.</summary>
    private bool AsksForRights =>
        _resultType.IsTyped && _raw.Signature.Any(IsRights) && _raw.Results.Any(result => result.Argument.IsHandle);

    private static bool IsRights(RawParameter parameter) =>
        parameter is { Argument.CType: RightsType, Type: Names.Rights, Shape: ParameterShape.Value };

    /// <summary>By their names, which are unlike within a call and quicker to compare than all they are.</summary>
    private bool IsReceiver(RawParameter parameter) => parameter.Name == _receiver?.Name;

    private HandleType TypeOf(RawParameter handle) =>
        IsReceiver(handle) ? _receiverType
        : _objects.Admitted(_raw.Call.UnconditionalSentencesOf(handle.Argument)) is [{ } type] ? _receiverType with { ObjectType = type }
        : _receiverType with { ObjectType = null };

    private string ClaimRights(RawParameter handle)
    {
        if (!TypeOf(handle).IsTyped)
        {
            return "";
        }

        string[] rights = [.. _raw.Call.UnconditionalSentencesOf(handle.Argument)
            .SelectMany(requirement => requirement.Rights)
            .Select(_rights.MarkerOf).OfType<string>()
            .Distinct()];
        return Claim("T" + Naming.Pascal(handle.Argument.Name), rights.Length == 0 ? [Names.IRights] : rights);
    }

    private string ClaimWitness() =>
        _keepsRights ? Names.SameRights
        : Claim("T" + Naming.Pascal(_raw.Signature.First(IsRights).Argument.Name), [Names.IRights]);

    private string Claim(string wanted, string[] constraints)
    {
        string name = _typeNames.Claim(wanted);
        _typeParameters.Add(new TypeParameter(name, constraints.ToEquatableArray()));
        return name;
    }

    private TypedParameter HandleParameter(RawParameter parameter, string rights) =>
        new(parameter, TypeOf(parameter).With(rights), parameter.Identifier + ".Raw");

    private TypedParameter RightsParameter(RawParameter parameter, string witness) =>
        new(parameter, witness, _keepsRights ? $"{Names.Rights}.SameRights" : _rights.MaskOf(witness));

    private TypedParameter PlainParameter(RawParameter parameter)
    {
        string name = parameter.Identifier;
        if (parameter.Argument.IsHandle && parameter.IsSpan)
        {
            string handle = (_receiverType with { ObjectType = null }).With("");
            return new TypedParameter(
                parameter,
                parameter.Shape == ParameterShape.Span ? Names.SpanOf(handle) : Names.ReadOnlySpanOf(handle),
                $"{Names.MemoryMarshal}.Cast<{handle}, {parameter.Type}>({name})");
        }

        return parameter is { Argument.Enumeration: { } enumeration, Shape: ParameterShape.Value } && TypeMap.IsInteger(parameter.Type)
            ? new TypedParameter(parameter, enumeration.ManagedType, $"({parameter.Type}){name}")
            : new TypedParameter(parameter, parameter.DeclaredType, parameter.Modifier + name);
    }

    private TypedResult Result(RawParameter result, string rights, UniqueNames tupleNames)
    {
        bool isSize = result.Argument.CType == SizeType && result.Type == TypeMap.Size;
        bool isConverted = isSize || result.Argument.IsHandle;
        string local = isConverted ? _names.Claim(result.Name + "Raw") : result.Identifier;
        string tupleName = tupleNames.Claim(CSharpText.TupleElement(Naming.Pascal(result.Argument.Name)));
        string handle = result.Argument.Handle is { } described && _objects.OfResult(result.Argument) is { } objectType
            ? (_resultType with { ObjectType = objectType }).With(described.Rights ?? RightsOfNew(objectType))
            : _resultType.With(rights);
        return result.Argument.IsHandle ? new TypedResult(result, handle, tupleName, local, $"{handle}.FromRaw({local})")
            : isSize ? new TypedResult(result, "int", tupleName, local, $"checked((int){local})")
            : new TypedResult(result, result.Type, tupleName, local, local);
    }
}
