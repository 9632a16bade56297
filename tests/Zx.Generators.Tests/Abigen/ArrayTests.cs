using static Zx.Abigen.AbigenDiagnosticKind;

namespace Zx.Abigen.Tests;

/// <summary>Array specifications: what they mean, and where a wrong one is wrong.</summary>
public sealed class ArrayTests
{
    [Theory]
    [InlineData("[1]", 1, "")]
    [InlineData("[9]", 9, "")]
    [InlineData("[n]", 0, "n")]
    [InlineData("[ n*m ]", 0, "n m")]
    public void Count(string array, int fixedCount, string factors)
    {
        BindingResult result = DefinitionFiles.Bind($"syscall a(x: int{array} IN, n: size_t, m: size_t);");

        Assert.Empty(result.Diagnostics);
        ArrayShape shape = result.Model.Calls[0].Parameters[0].Array!;
        Assert.Equal(fixedCount, shape.FixedCount);
        Assert.Equal(factors.Split(' ', StringSplitOptions.RemoveEmptyEntries), shape.Factors);
    }

    [Theory]
    [InlineData("syscall a(x: int[«0»] IN);", "one digit from 1 to 9")]
    [InlineData("syscall a(x: int[«10»] IN);", "one digit from 1 to 9")]
    [InlineData("syscall a(x: int[n * «2»] IN, n: size_t);", "stands alone")]
    [InlineData("syscall a(x: int[«]» IN);", "write the number of elements between the brackets")]
    [InlineData("syscall a(x: int[«*»] IN);", "Expected a digit from 1 to 9 or the name of a parameter, found '*'")]
    [InlineData("syscall a(x: int[«-»1] IN);", "found '-'")]
    [InlineData("syscall a(x: int[n *«]» IN, n: size_t);", "the name of a parameter")]
    [InlineData("syscall a(x: int[n «m»] IN, n: size_t, m: size_t);", "Expected '*' or ']', found 'm'")]
    [InlineData("syscall a(x: int[n«)»;", "Expected '*' or ']', found ')'")]
    [InlineData("syscall a(x: int[n«,» n: size_t);", "Expected '*' or ']', found ','")]
    [InlineData("syscall a(x: int[n«»", "Expected '*' or ']'")]
    [InlineData("syscall a(x: int[«»\nsyscall b();", "Expected a digit")]
    [InlineData("syscall a(x: int[«x»] IN);", "'x' cannot be its own count")]
    [InlineData("syscall a(x: int[n * «x»] IN, n: size_t);", "'x' cannot be its own count")]
    [InlineData("syscall a(x: int«[1]»);", "needs IN, OUT or INOUT")]
    [InlineData("syscall a(x: int[«n»] IN) returns (zx_status_t, n: size_t);", "is a result, which is not known before the call")]
    [InlineData("syscall a(x: int[«n»] IN, n: size_t[2] IN);", "The count 'n' is itself an array")]
    [InlineData("syscall a(x: int[«n»] IN, n: size_t[m] IN, m: size_t);", "The count 'n' is itself an array")]
    [InlineData("syscall a(x: int[«n»] IN, n: zx_handle_t);", "The count 'n' is a handle")]
    [InlineData("syscall a() returns (zx_status_t, x: int«[1]» OUT);", "make it a parameter with OUT")]
    [InlineData("syscall a() returns (int«[1]»);", "The first result cannot be an array")]
    [InlineData("syscall a(x: «any»);", "'any' is untyped bytes and needs their count")]
    [InlineData("syscall a() returns (zx_status_t, x: «any»);", "'any' is untyped bytes and needs their count")]
    public void Wrong(string marked, string message) => MarkedText.AssertDiagnostic(ArraySpecification, marked, message);

    [Theory]
    [InlineData("syscall a(x: int[«cuont»] IN, count: size_t);", "'cuont' is not a parameter of 'a'; did you mean 'count'?")]
    [InlineData("syscall a(x: int[«size»] IN, rights: size_t);", "The count 'size' is not a parameter of 'a'")]
    public void Unknown_count(string marked, string message) => MarkedText.AssertDiagnostic(UnknownName, marked, message);
}
