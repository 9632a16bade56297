namespace Zx.Abigen;

/// <summary>A declaration, bound by itself.</summary>
/// <param name="ManagedName">The C# name that it claims in its file, whether or not it has an error.</param>
/// <param name="Call">The call, or null for a declaration with an error.</param>
internal sealed record BoundDeclaration(string ManagedName, Call? Call)
{
    /// <summary>The calls of a file: of several declarations that claim one name, only the first is made a call.</summary>
    public static IEnumerable<Call> CallsOf(IEnumerable<BoundDeclaration> declarations)
    {
        HashSet<string> claimed = new(StringComparer.Ordinal);
        foreach (BoundDeclaration declaration in declarations)
        {
            if (claimed.Add(declaration.ManagedName) && declaration.Call is { } call)
            {
                yield return call;
            }
        }
    }
}
