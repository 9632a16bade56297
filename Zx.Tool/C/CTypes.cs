using System.Text.RegularExpressions;

namespace Zx.Tool.C;

/// <summary>What C knows of the types that a definition file names.</summary>
internal static partial class CTypes
{
    /// <summary>Types of Zircon that are numbers; <c>zircon/types.h</c> and <c>zircon/rights.h</c> of 2019.</summary>
    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["zx_clock_t"] = "uint32_t",
        ["zx_duration_t"] = "int64_t",
        ["zx_futex_t"] = "int32_t",
        ["zx_handle_t"] = "uint32_t",
        ["zx_koid_t"] = "uint64_t",
        ["zx_obj_type_t"] = "uint32_t",
        ["zx_off_t"] = "uint64_t",
        ["zx_paddr_t"] = "uintptr_t",
        ["zx_rights_t"] = "uint32_t",
        ["zx_signals_t"] = "uint32_t",
        ["zx_status_t"] = "int32_t",
        ["zx_ticks_t"] = "int64_t",
        ["zx_time_t"] = "int64_t",
        ["zx_vaddr_t"] = "uintptr_t",
        ["zx_vm_option_t"] = "uint32_t",
    };

    private static readonly HashSet<string> Basic = ["bool", "char", "double", "float", "int", "long", "short", "signed", "unsigned"];

    /// <summary>The number type that a type is, or null for one that is none of Zircon's.</summary>
    public static string? NumberOf(string type) => Numbers.GetValueOrDefault(type);

    /// <summary>Whether C, or one of the headers stdbool.h, stddef.h and stdint.h, has the type.</summary>
    public static bool IsStandard(string type) => Basic.Contains(type) || StandardHeaderType().IsMatch(type);

    [GeneratedRegex("^(u?int(_least|_fast)?(8|16|32|64)_t|u?int(max|ptr)_t|size_t|ptrdiff_t|wchar_t|max_align_t)$")]
    private static partial Regex StandardHeaderType();
}
