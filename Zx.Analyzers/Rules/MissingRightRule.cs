using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX2001: a handle whose rights are known to be too few goes into a call; ZX2003: one whose object is of another type.</summary>
internal sealed class MissingRightRule : IFlowRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        RightsDescriptors.MissingRight, RightsDescriptors.WrongObjectType);

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options)
    {
        foreach (var observation in observations.AllRequirements)
        {
            var location = observation.Syntax.GetLocation();
            if (observation.Missing is { } missing)
            {
                yield return Diagnostic.Create(
                    RightsDescriptors.MissingRight, location, History.Locations(missing.Sites), Properties(missing.Missing),
                    missing.Name, RightNames.Of(missing.Missing, observations.Vocabulary, missing.Sentence), RightNames.Held(missing.Held, observations.Vocabulary), missing.Sentence);
            }
            else if (observation.WrongType is { } wrong)
            {
                yield return Diagnostic.Create(
                    RightsDescriptors.WrongObjectType, location, History.Locations(wrong.Sites), wrong.Name, wrong.ObjectType, wrong.Sentence);
            }
        }
    }

    /// <summary>What the code fixes need to know of a missing right.</summary>
    public static ImmutableDictionary<string, string?> Properties(uint missing) =>
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.MissingRights, missing.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
