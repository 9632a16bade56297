using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>
/// Reads <c>*.zxcontracts</c>: the contracts of a library that carries no attributes. A line at the margin is a documentation id;
/// the indented lines below it say <c>subject: effect</c>.
/// </summary>
/// <param name="Entries">What could be read.</param>
/// <param name="Faults">What could not.</param>
internal sealed record ContractFile(ImmutableArray<ContractEntry> Entries, ImmutableArray<ContractFault> Faults)
{
    public static bool IsContractFile(AdditionalText text) => text.Path.EndsWith(ContractWords.Extension, StringComparison.OrdinalIgnoreCase);

    public static ContractFile Read(SourceText text)
    {
        var entries = ImmutableArray.CreateBuilder<ContractEntry>();
        var faults = ImmutableArray.CreateBuilder<ContractFault>();
        foreach (var line in text.Lines)
        {
            var span = Trim(text, line.Span);
            if (span.IsEmpty || text[span.Start] == ContractWords.Comment)
                continue;
            if (span.Start == line.Start)
                entries.Add(new ContractEntry(text.ToString(span), span, ImmutableArray<ContractClause>.Empty));
            else if (entries.Count == 0)
                faults.Add(new ContractFault(span, "This line is indented, but no documentation id stands above it; begin with one at the margin, such as 'M:Library.Socket.Close'"));
            else
                entries[entries.Count - 1] = entries[entries.Count - 1].Add(ReadClause(text, span));
        }

        foreach (var entry in entries)
            Check(entry, faults);
        foreach (var twice in entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            faults.Add(new ContractFault(twice.Span, $"'{twice.Id}' stands here twice; put its lines together"));
        return new ContractFile(entries.ToImmutable(), faults.ToImmutable());
    }

    private static void Check(ContractEntry entry, ImmutableArray<ContractFault>.Builder faults)
    {
        bool isType = entry.Id.StartsWith("T:", StringComparison.Ordinal);
        if (entry.Id.Length < 3 || entry.Id[1] != ':' || "TMPF".IndexOf(entry.Id[0]) < 0)
        {
            faults.Add(new ContractFault(entry.Span, $"'{entry.Id}' is no documentation id of a type, method, property or field; write for example 'M:Library.Socket.Close'"));
            return;
        }

        if (entry.Clauses.IsEmpty)
            faults.Add(new ContractFault(entry.Span, $"Nothing is said of '{entry.Id}'; add indented lines such as '{(isType ? "this: handle" : "this: handle_use")}'"));

        foreach (var clause in entry.Clauses)
        {
            if (!clause.IsComplete)
                faults.Add(new ContractFault(clause.Span, "Expected 'subject: effect', such as 'this: handle_use' or 'socket: handle_release_always'"));
            else if (clause.Subject == ContractWords.Requires)
                faults.AddRange(RequirementSentence.Parse(clause.Text).Diagnostics.Select(found => new ContractFault(Shift(found.Span, clause.TextSpan), found.Message)));
            else if (isType ? clause.Subject != ContractWords.This || clause.Text != ContractWords.Handle : !ContractWords.Effects.ContainsKey(clause.Text))
                faults.Add(new ContractFault(clause.TextSpan, isType ? "Of a type, 'this: handle' can be said and nothing else" : UnknownEffect(clause.Text)));
        }
    }

    private static string UnknownEffect(string word) =>
        $"There is no effect '{word}'{Spelling.DidYouMean(word, ContractWords.Effects.Keys, "HANDLE_")}; the effects are {string.Join(", ", ContractWords.Effects.Keys)}";

    private static ContractClause ReadClause(SourceText text, TextSpan line)
    {
        int colon = line.Start;
        while (colon < line.End && text[colon] != ':')
            colon++;
        var subject = Trim(text, TextSpan.FromBounds(line.Start, colon));
        var rest = Trim(text, TextSpan.FromBounds(Math.Min(colon + 1, line.End), line.End));
        return subject.IsEmpty || rest.IsEmpty
            ? new ContractClause("", line, "", line)
            : new ContractClause(text.ToString(subject), subject, text.ToString(rest), rest);
    }

    private static TextSpan Trim(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan Shift(TextSpan span, TextSpan within) =>
        TextSpan.FromBounds(Math.Min(within.Start + span.Start, within.End), Math.Min(within.Start + span.End, within.End));
}
