namespace Zx.Tool.Header;

/// <summary>What compilers that know handles and null pointers are told; nothing to others.</summary>
internal static class AnnotationsPart
{
    public const string Path = "zircon/annotations.h";

    public const string Use = "ZX_HANDLE_USE";
    public const string Acquire = "ZX_HANDLE_ACQUIRE";
    public const string Release = "ZX_HANDLE_RELEASE";
    public const string ReleaseAlways = "ZX_HANDLE_RELEASE_ALWAYS";
    public const string Const = "ZX_CONST";
    public const string NoReturn = "ZX_NORETURN";
    public const string Deprecated = "ZX_DEPRECATED";
    public const string Leaf = "ZX_LEAF";
    public const string NonNull = "ZX_NONNULL";

    public static HeaderPart Create() => new(Path, [], [], $"""
        #ifdef __has_attribute
        #define ZX_HAS_ATTRIBUTE(name) __has_attribute(name)
        #else
        #define ZX_HAS_ATTRIBUTE(name) 0
        #endif

        // What a call does to a handle. Clang's analyzer knows these; it takes every release for one that always happens.
        {Guarded(Use, "use_handle", "__use_handle__(\"Fuchsia\")")}
        {Guarded(Acquire, "acquire_handle", "__acquire_handle__(\"Fuchsia\")")}
        {Guarded(Release, "release_handle", "__release_handle__(\"Fuchsia\")")}
        #define {ReleaseAlways} {Release}

        {Guarded(Const, "const", "__const__")}
        {Guarded(NoReturn, "noreturn", "__noreturn__")}
        {Guarded(Deprecated, "deprecated", "__deprecated__")}
        {Guarded(Leaf, "leaf", "__leaf__, __nothrow__")}
        {Guarded(NonNull + "(...)", "nonnull", "__nonnull__(__VA_ARGS__)")}

        """.ReplaceLineEndings("\n"));

    private static string Guarded(string macro, string attribute, string spelling) =>
        $"#if ZX_HAS_ATTRIBUTE({attribute})\n#define {macro} __attribute__(({spelling}))\n#else\n#define {macro}\n#endif";
}
