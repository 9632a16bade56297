using System.Text;
using Zx.Abigen;

namespace Zx.Tool.Header;

/// <summary>Rights, object types and statuses, by the values that the C# enumerations give them.</summary>
internal static class ConstantsParts
{
    private const string NoObjectType = "ZX_OBJ_TYPE_NONE";
    private const string SameRights = "ZX_RIGHT_SAME_RIGHTS";
    private const string Ok = "ZX_OK";

    public static HeaderPart Rights { get; } = Create(
        "zircon/rights.h",
        Vocabulary.Kernel.Rights
            .Select(right => (right.Constant, right.Mask))
            .Append((SameRights, (uint)ZxRights.SameRights))
            .Select(right => (right.Item1, $"((zx_rights_t)0x{right.Item2:x8}u)")));

    public static HeaderPart Errors { get; } = Create(
        "zircon/errors.h",
        Vocabulary.ErrorConstants.Constants
            .Select(constant => (constant, (int)Enum.Parse<ZxStatus>(Vocabulary.ErrorMember(constant)!)))
            .OrderByDescending(error => error.Item2)
            .Prepend((Ok, (int)ZxStatus.Ok))
            .Select(error => (error.Item1, $"({error.Item2})")));

    public static HeaderPart ObjectTypes { get; } = Create(
        "zircon/syscalls/object.h",
        Vocabulary.Kernel.ObjectTypes
            .Select(type => (type.Constant, (uint)Enum.Parse<ZxObjectType>(type.Name)))
            .Prepend((NoObjectType, (uint)ZxObjectType.None))
            .Select(type => (type.Item1, $"((zx_obj_type_t){type.Item2}u)")));

    private static HeaderPart Create(string path, IEnumerable<(string Name, string Value)> constants)
    {
        StringBuilder body = new();
        foreach ((string name, string value) in constants)
        {
            body.Append($"#define {name} {value}\n");
        }

        return new HeaderPart(path, [TypesPart.Path], [], body.ToString());
    }
}
