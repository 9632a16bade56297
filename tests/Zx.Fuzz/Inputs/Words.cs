using Zx.Abigen;

namespace Zx.Fuzz.Inputs;

/// <summary>What files are made of: the words of the format, and names that are hard to handle.</summary>
internal static class Words
{
    /// <summary>Keywords of C#, words of the sentences, names that generated code has itself, names that differ in case or underscores only.</summary>
    public static readonly string[] Names =
    [
        "handle", "options", "out", "size", "count", "buffer", "buffer_size", "num_handles", "topic", "rights", "deadline", "signals", "actual",
        "class", "ref", "in", "string", "event", "lock", "await", "var", "record", "required", "field", "value", "this", "base", "namespace", "is",
        "must", "If", "Every", "All", "None", "kind", "of", "type", "have", "be", "with", "or", "and", "entry", "resource", "wr_handles",
        "status", "result", "sys", "library", "raw", "rest", "item1", "item2", "to_string", "get_type", "equals", "get_hash_code", "finalize",
        "a", "A", "b", "x1", "x_1", "a_b", "aB", "a__b", "a_", "error", "argument", "from", "T", "tRights", "t_handle", "default", "dispose",
        "create", "read", "write", "close", "duplicate", "replace", "share", "accept", "get_info", "as", "try_as", "move_next", "task", "span",
    ];

    public static readonly string[] CallPrefixes =
        ["socket_", "handle_", "object_", "event_", "eventpair_", "vmo_", "thing_", "channel_", "port_", "zx_", "pci_device_", "pci_", "s", ""];

    /// <summary>Types of one value, all with a C# type of their own.</summary>
    public static readonly string[] NumberTypes =
    [
        "int", "uint32_t", "uint64_t", "int64_t", "int32_t", "int16_t", "int8_t", "uint8_t", "uint16_t", "size_t", "uintptr_t", "bool", "char",
        "zx_rights_t", "zx_signals_t", "zx_time_t", "zx_duration_t", "zx_koid_t", "zx_status_t", "zx_vaddr_t", "zx_ticks_t", "zx_clock_t",
    ];

    /// <summary>Types that a file has to map, and existing C# types to map them to.</summary>
    public static readonly string[] UnmappedTypes = ["zx_port_packet_t", "zx_pcie_device_info_t", "zx_profile_info_t", "zx_smc_result_t"];

    public static readonly string[] ManagedTypes = ["global::System.Guid", "System.Int128", "global::System.DateTime"];

    /// <summary>An enumeration that exists, for <c>#@ argument</c>.</summary>
    public const string Enumeration = "global::System.DayOfWeek";

    public static readonly string[] Values = ["ZX_INFO_HANDLE_COUNT", "ZX_VM_CAN_MAP_READ", "ZX_PROP_NAME", "X", "is", "If", "0", "8"];

    public static readonly string[] FreeText =
    [
        "Closes a handle.", "</summary> & <b> \"text\" */ // \\ \\u000A", "{0} {{ }} $\"", "ZX_ERR_BAD_HANDLE", "é 😀 日本", "#!", ";", "None.", "]]>", "<!--", "'", "\t",
    ];

    /// <summary>A set of rights that exists, for <c>has</c>.</summary>
    public const string RightsType = "global::Zx.SocketRights";

    public static readonly string[] OwnConstantPrefixes = ["ZX_OBJ_TYPE_", "ZX_RIGHT_", "FD_", "must_", ""];

    public static readonly string[] ResourceKinds = [.. Vocabulary.ResourceKindConstants.Constants];

    public static readonly string[] Errors = [.. Vocabulary.ErrorConstants.Constants.Order(StringComparer.Ordinal)];

    /// <summary>Pieces to put where they do not belong.</summary>
    public static readonly string[] Fragments =
    [
        "syscall", "syscall ", "returns", "(", ")", "[", "]", ";", ":", "::", ",", "*", ".", "#", "#!", "#^", "#@", "\n#! ", "\n#^ ", "\n#@ ", "\n", "\r", "\r\n",
        "\n#@ argument ", "\n#@ error ", "\n#@ result ", "\n#@ type ", "\n#@ object ", "\n#@ right ", " has ", " = ", "\nsyscall a();\n", "syscall x(h: zx_handle_t",
        " ", "\t", "\v", "\f", "\0", "\uFEFF", "\u200B", "\u00A0", "\u2028", "\u202E", "é", "İ", "ı", "ß", "😀", "\uD83D", "\uDE00", "\uFFFF", "_x", "9", "0", "10",
        "None.", "If ", " is ", " & ", " must ", "Every entry of ", "All wr_handles of ", " have ", " be of type ", " and have ", " or ",
        " resource kind ", " have a handle field with ", "ZX_RIGHT_", "ZX_RIGHT_READ", "ZX_OBJ_TYPE_SOCKET", "ZX_RSRC_KIND_ROOT", "ZX_ERR_BAD_HANDLE",
        " IN", " OUT", " INOUT", " optional", " handle_release", " handle_acquire", " blocking", " noreturn", " vdsocall", " internal",
        "zx_handle_t", "zx_status_t", "any", "any[n] IN", "void", "this", "/*", "*/", "//", "\"", "\\", "{", "}", "@", "<", ">",
    ];
}
