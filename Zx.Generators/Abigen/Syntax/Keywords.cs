namespace Zx.Abigen;

/// <summary>The words with which a declaration is built; none of them can be a name.</summary>
internal static class Keywords
{
    public const string Syscall = "syscall";
    public const string Returns = "returns";
    public const string Optional = "optional";
    public const string In = "IN";
    public const string Out = "OUT";
    public const string InOut = "INOUT";

    public static bool Contains(string word) => word is Syscall or Returns or Optional or In or Out or InOut;
}
