using System.Text.RegularExpressions;

namespace Zx.Tool.C;

/// <summary>Names that a parameter cannot have in C11 or C++17.</summary>
internal static partial class CNames
{
    private static readonly HashSet<string> Keywords =
    [
        .. """
            alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t class compl const const_cast
            constexpr continue decltype default delete do double dynamic_cast else enum explicit export extern false float for friend
            goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public
            register reinterpret_cast restrict return short signed sizeof static static_assert static_cast struct switch template this
            thread_local throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq
            """.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        // Macros: of the headers that are included, and of compilers in their own dialect.
        "NULL", "offsetof", "linux", "unix", "typeof",
    ];

    public static bool IsKeyword(string name) => Keywords.Contains(name) || StandardMacro().IsMatch(name);

    [GeneratedRegex("^(U?INT|PTRDIFF|SIZE|WCHAR|WINT|SIG_ATOMIC)[A-Z0-9_]*_(MAX|MIN|C|WIDTH)$")]
    private static partial Regex StandardMacro();
}
