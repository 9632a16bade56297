using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Analyzers.Contracts;

/// <summary>What a contract file says of one type or member.</summary>
/// <param name="Id">Its documentation id.</param>
/// <param name="Span">Where that stands.</param>
/// <param name="Clauses">What is said.</param>
internal sealed record ContractEntry(string Id, TextSpan Span, ImmutableArray<ContractClause> Clauses)
{
    public ContractEntry Add(ContractClause clause) => this with { Clauses = Clauses.Add(clause) };
}

/// <summary>One line below a documentation id.</summary>
/// <param name="Subject">A parameter, <c>this</c>, <c>return</c> or <c>requires</c>.</param>
/// <param name="Span">Where that stands.</param>
/// <param name="Text">An effect, <c>handle</c>, or a requirement sentence.</param>
/// <param name="TextSpan">Where that stands.</param>
internal sealed record ContractClause(string Subject, TextSpan Span, string Text, TextSpan TextSpan)
{
    /// <summary>Whether there is a subject and something said of it.</summary>
    public bool IsComplete => Text.Length > 0;
}

/// <summary>Something wrong in a contract file.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What, and what to do.</param>
internal sealed record ContractFault(TextSpan Span, string Message);
