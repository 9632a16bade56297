using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary><c>#@ protocol sentence.</c></summary>
/// <param name="Span">From <c>#</c> to the last visible character.</param>
/// <param name="Tokens">All tokens after the marker.</param>
/// <param name="Sentence">The sentence.</param>
internal sealed record ProtocolSyntax(TextSpan Span, ImmutableArray<Token> Tokens, ProtocolSentence Sentence) : DirectiveSyntax(Span, Tokens);
