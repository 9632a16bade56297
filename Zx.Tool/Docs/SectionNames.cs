namespace Zx.Tool.Docs;

/// <summary>The titles of a page's sections.</summary>
internal static class SectionNames
{
    public const string Name = "NAME";
    public const string Synopsis = "SYNOPSIS";
    public const string Description = "DESCRIPTION";
    public const string Rights = "RIGHTS";
    public const string ReturnValue = "RETURN VALUE";
    public const string Errors = "ERRORS";
    public const string SeeAlso = "SEE ALSO";
}
