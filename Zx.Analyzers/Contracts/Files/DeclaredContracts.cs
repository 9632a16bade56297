using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Analyzers.Contracts;

/// <summary>What the contract files of a project say, by symbol.</summary>
internal sealed class DeclaredContracts
{
    public static readonly DeclaredContracts None = new();

    private readonly Dictionary<ISymbol, ContractEntry> _entries = new(SymbolEqualityComparer.Default);

    private DeclaredContracts()
    {
    }

    public bool IsEmpty => _entries.Count == 0;

    public static DeclaredContracts Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        DeclaredContracts? declared = null;
        foreach (var file in options.AdditionalFiles.Where(ContractFile.IsContractFile))
        {
            if (file.GetText(cancellation) is not { } text)
                continue;
            foreach (var entry in ContractFile.Read(text).Entries)
            {
                if (Resolve(entry, compilation) is { } symbol)
                    (declared ??= new())._entries[symbol] = entry;
            }
        }

        return declared ?? None;
    }

    /// <summary>The type or member that an entry is about, or null.</summary>
    public static ISymbol? Resolve(ContractEntry entry, Compilation compilation) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(entry.Id, compilation);

    public bool IsHandle(ITypeSymbol type) =>
        _entries.TryGetValue(type, out var entry) && entry.Clauses.Any(clause => clause is { Subject: ContractWords.This, Text: ContractWords.Handle });

    /// <summary>The effect on the receiver, or of reading a field or property.</summary>
    public Effect OfReceiver(ISymbol member) => Of(member, ContractWords.This);

    public Effect OfResult(ISymbol member) => Of(member, ContractWords.Return);

    public Effect OfParameter(IParameterSymbol parameter) => Of(parameter.ContainingSymbol, parameter.Name);

    public IEnumerable<string> Requirements(ISymbol member) =>
        _entries.TryGetValue(member, out var entry)
            ? entry.Clauses.Where(clause => clause.Subject == ContractWords.Requires).Select(clause => clause.Text)
            : ImmutableArray<string>.Empty;

    private Effect Of(ISymbol member, string subject)
    {
        if (_entries.TryGetValue(member, out var entry))
        {
            foreach (var clause in entry.Clauses)
            {
                if (clause.Subject == subject && ContractWords.Effects.TryGetValue(clause.Text, out var effect))
                    return effect;
            }
        }

        return Effect.Unknown;
    }
}
