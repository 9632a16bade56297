using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen.Tests;

/// <summary>A definition text in which «…» marks the one place where a diagnostic is expected.</summary>
internal static class MarkedText
{
    private const char Open = '«';
    private const char Close = '»';

    /// <summary>Asserts that a text has exactly one diagnostic, where it is marked.</summary>
    /// <returns>What the rest of the text means.</returns>
    public static BindingResult AssertDiagnostic(AbigenDiagnosticKind kind, string marked, string message)
    {
        (string text, TextSpan span) = Strip(marked);
        BindingResult result = DefinitionFiles.Bind(text);
        AbigenDiagnostic diagnostic = Assert.Single(result.Diagnostics);
        AssertIs(diagnostic, kind, span, message, text);
        return result;
    }

    public static void AssertIs(AbigenDiagnostic diagnostic, AbigenDiagnosticKind kind, TextSpan span, string message, string text)
    {
        Assert.Equal(Mark(text, span), Mark(text, diagnostic.Span));
        Assert.Equal(kind, diagnostic.Kind);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    public static (string Text, TextSpan Span) Strip(string marked)
    {
        int start = marked.IndexOf(Open);
        int end = marked.IndexOf(Close) - 1;
        return (marked.Remove(end + 1, 1).Remove(start, 1), TextSpan.FromBounds(start, end));
    }

    private static string Mark(string text, TextSpan span) =>
        text.Insert(span.End, Close.ToString()).Insert(span.Start, Open.ToString());
}
