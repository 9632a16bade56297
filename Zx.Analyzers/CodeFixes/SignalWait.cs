using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>The ways in which a share can wait for room.</summary>
internal static class SignalWait
{
    /// <summary>The share that waits by itself.</summary>
    public const string AsyncShare = "ShareAsync";

    /// <summary>The call that waits for a signal.</summary>
    public const string Method = "WaitOne";

    /// <summary>Whether the type of an expression has a method, or an extension method.</summary>
    public static bool HasMethod(string name, ExpressionSyntax expression, Finding finding) =>
        finding.Model.GetTypeInfo(expression, finding.Cancellation).Type is INamedTypeSymbol type
        && finding.Model.LookupSymbols(expression.SpanStart, type, name, includeReducedExtensionMethods: true).Any(symbol => symbol is IMethodSymbol);

    /// <summary>Whether a statement may hold an await.</summary>
    public static bool IsAsync(SyntaxNode statement, Finding finding) =>
        statement.Parent is GlobalStatementSyntax
        || finding.Model.GetEnclosingSymbol(statement.SpanStart, finding.Cancellation) is IMethodSymbol { IsAsync: true };

    /// <summary>Waits for room or for the end of the connection, which would never give any.</summary>
    public static StatementSyntax? Statement(ExpressionSyntax channel, Compilation compilation) =>
        compilation.GetTypeByMetadataName("Zx.ZxSignals") is { } signals && compilation.GetTypeByMetadataName("Zx.ZxTime") is { } time
            ? SyntaxFactory.ParseStatement(
                $"{channel.WithoutTrivia()}.{Method}(global::{signals}.SocketShare | global::{signals}.SocketPeerClosed, global::{time}.Infinite);")
            : null;
}
