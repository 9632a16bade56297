using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>Reads what a method requires of its handles: its <c>[Requires]</c> sentences, and the <c>[HandleRights]</c> of its parameters.</summary>
internal static class RightsRequirements
{
    private const string Receiver = "this";

    public static ImmutableArray<RightsRequirement> Of(IMethodSymbol method, KnownSymbols known)
    {
        var requirements = ImmutableArray.CreateBuilder<RightsRequirement>();
        Add(method);
        foreach (var parameter in method.Parameters)
            Add(parameter);
        if (method.AssociatedSymbol is IPropertySymbol property)
            Add(property);
        return requirements.ToImmutable();

        void Add(ISymbol declaration)
        {
            foreach (var attribute in declaration.GetAttributes())
            {
                if (known.Requires is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, known.Requires)
                    && attribute.ConstructorArguments is [{ Value: string sentence }])
                {
                    AddSentence(sentence);
                }
            }

            foreach (string sentence in known.Declared.Requirements(declaration))
                AddSentence(sentence);
            if (declaration is IParameterSymbol { RefKind: not RefKind.Out } stated && HandleRights.Of(stated.GetAttributes(), known) is { } mask)
                requirements.Add(new RightsRequirement(stated, mask, $"{stated.Name} must have {RightNames.Of(mask, known.Vocabulary)}."));
        }

        void AddSentence(string sentence)
        {
            if (SentenceReader.Read(sentence, known.Vocabulary) is not { } read || (read.Condition is not null && ArgumentCondition.Of(read.Condition, method, known) is null))
                return;
            string subject = read.Argument;
            bool isReceiver = subject == Receiver;
            var parameter = isReceiver
                ? method.IsExtensionMethod ? method.Parameters[0] : null
                : method.Parameters.FirstOrDefault(candidate => ArgumentNames.SpellSame(candidate.Name, subject));
            if (isReceiver || parameter is not null)
            {
                requirements.Add(new RightsRequirement(parameter, SentenceReader.RightsOf(read, known.Vocabulary), sentence)
                {
                    ObjectTypes = read.ObjectTypes.ToImmutableArray(),
                    Condition = read.Condition is null ? null : ArgumentCondition.Of(read.Condition, method, known),
                });
            }
        }
    }
}
