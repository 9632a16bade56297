using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>Reads the rights that a method requires from its <c>[Requires]</c> sentences.</summary>
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
        }

        void AddSentence(string sentence)
        {
            if (SentenceReader.Read(sentence, known.Vocabulary) is not ({ } subject, var mask))
                return;
            bool isReceiver = subject == Receiver;
            var parameter = isReceiver
                ? method.IsExtensionMethod ? method.Parameters[0] : null
                : method.Parameters.FirstOrDefault(candidate => SpellsSame(candidate.Name, subject));
            if (isReceiver || parameter is not null)
                requirements.Add(new RightsRequirement(parameter, mask, sentence));
        }
    }

    /// <summary>Whether two names are the same but for snake case and camel case.</summary>
    private static bool SpellsSame(string name, string subject) =>
        string.Equals(name.Replace("_", ""), subject.Replace("_", ""), StringComparison.OrdinalIgnoreCase);
}
