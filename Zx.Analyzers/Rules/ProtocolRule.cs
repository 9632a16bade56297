using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Abigen;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>
/// ZX3001 to ZX3004: a call whose protocol says that it fails for what is known of the objects behind its handles. One that may
/// succeed on some path is reported only where it would have to wait.
/// </summary>
internal sealed class ProtocolRule : IFlowRule
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ByStatus = new Dictionary<string, DiagnosticDescriptor>
    {
        [ProtocolStatuses.NotSupported] = ProtocolDescriptors.NotSupported,
        [ProtocolStatuses.BadState] = ProtocolDescriptors.BadState,
        [ProtocolStatuses.ShouldWait] = ProtocolDescriptors.ShareQueueFull,
        [ProtocolStatuses.PeerClosed] = ProtocolDescriptors.PeerClosed,
    }.ToImmutableDictionary();

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ByStatus.Values.ToImmutableArray();

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options)
    {
        foreach (var observation in observations.AllProtocols)
        {
            var failures = observation.IsDefinite
                ? observation.Failures
                : observation.Failures.Where(failure => failure.Sentence.Status == ProtocolStatuses.ShouldWait).ToList();
            if (failures.Count == 0 || !ByStatus.TryGetValue(failures[0].Sentence.Status, out var descriptor))
                continue;
            var failure = failures[0];
            var causes = failures.Select(each => each.Cause).OfType<Site>().Distinct().ToList();
            yield return Diagnostic.Create(
                descriptor, failure.Expression.Syntax.GetLocation(), History.Locations(causes), Properties(failure), Fact(failure), Words(failure));
        }
    }

    private static ImmutableDictionary<string, string?> Properties(ProtocolFailure failure)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (failure is { Sentence: StateFailure { Holds: false, State: var flag }, Made: { Names: { } names, Parameter: { } parameter } } && names.Find(flag) is { } member)
        {
            properties = properties
                .Add(DiagnosticProperties.Option, $"{member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{member.Name}")
                .Add(DiagnosticProperties.OptionParameter, parameter);
        }

        return failure.Peer is { } peer ? properties.Add(DiagnosticProperties.Peer, peer) : properties;
    }

    /// <summary>What is known of the argument, for example: 'near' was made without ZX_SOCKET_HAS_ACCEPT on line 3.</summary>
    private static string Fact(ProtocolFailure failure)
    {
        string name = $"'{failure.Name}'";
        string subject = failure.Sentence.Subject.IsPeer ? $"the other end of {name}" : name;
        string where = failure.Cause is null ? "" : $" on line {History.Line(failure.Cause)}";
        return failure.Sentence switch
        {
            IdentityFailure { Other.IsPeer: true } => $"{name} is the other end of '{failure.Other}'",
            IdentityFailure => failure.Name == failure.Other ? $"{name} is both" : $"{name} is a handle to the same object as '{failure.Other}'",
            StateFailure { State: StateFailure.Closed } => $"{subject} was closed{where}",
            StateFailure state when StateTable.IsOption(state.State) => $"{subject} was made {(state.Holds ? "with" : "without")} {state.State}{where}",
            StateFailure state => $"{subject} is {(state.Holds ? "" : "not ")}{state.State.Replace('_', ' ')}{(failure.Cause is null ? "" : $" since line {History.Line(failure.Cause)}")}",
            _ => name,
        };
    }

    // The documentation says it in a sentence of its own; where it does not, the protocol's own sentence does.
    private static string Words(ProtocolFailure failure) => failure.Text.Length > 0 ? $"{failure.Sentence.Status}, {failure.Text}" : failure.Sentence.Text;
}
