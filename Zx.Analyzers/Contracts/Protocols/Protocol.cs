using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>What a method does to the objects behind its handles, and when it fails for them.</summary>
/// <param name="Sentences">The sentences, in the order in which the method checks them.</param>
/// <param name="Names">What they name.</param>
/// <param name="Errors">The text of each documented status, by the constant of C.</param>
internal sealed record Protocol(
    ImmutableArray<BoundSentence> Sentences, ImmutableDictionary<string, HandleName> Names, ImmutableDictionary<string, string> Errors)
{
    public static readonly Protocol None =
        new(ImmutableArray<BoundSentence>.Empty, ImmutableDictionary<string, HandleName>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>The protocol that a method states; a sentence that names what the method does not have is left out.</summary>
    public static Protocol Of(IMethodSymbol method, KnownSymbols known, HandleShapes shapes)
    {
        if (known.Protocol is null)
            return None;
        var attributes = method.AssociatedSymbol is IPropertySymbol property ? method.GetAttributes().AddRange(property.GetAttributes()) : method.GetAttributes();
        var sentences = ImmutableArray.CreateBuilder<BoundSentence>();
        var names = ImmutableDictionary.CreateBuilder<string, HandleName>();
        var errors = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var attribute in attributes)
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, known.Protocol) && attribute.ConstructorArguments is [{ Value: string text }]
                && ProtocolSentence.Parse(text).Sentence is { } sentence)
            {
                Add(sentence);
            }
            else if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, known.DocumentedError)
                && attribute.ConstructorArguments is [{ Value: int status }, { Value: string reason }])
            {
                errors[Vocabulary.ErrorConstant(((ZxStatus)status).ToString()) ?? ""] = reason;
            }
        }

        return sentences.Count == 0 && errors.Count == 0 ? None : new(sentences.ToImmutable(), names.ToImmutable(), errors.ToImmutable());

        void Add(ProtocolSentence sentence)
        {
            var condition = sentence.Condition is null ? null : ArgumentCondition.Of(sentence.Condition, method, known);
            if (sentence.Condition is not null && condition is null)
                return;
            foreach (string argument in sentence.Arguments)
            {
                if (ArgumentNames.Find(argument, method, shapes) is not { } found)
                    return;
                names[argument] = found;
            }

            sentences.Add(new(sentence, condition));
        }
    }

    public HandleName this[string argument] => Names[argument];

    /// <summary>The sentences by which a handle comes to refer to the object of another.</summary>
    public ImmutableArray<Referral> Referrals { get; } = Sentences.Select(bound => bound.Sentence).OfType<Referral>().ToImmutableArray();

    /// <summary>Whether a sentence counts on a live handle there, as a call that only closes does not.</summary>
    public bool NeedsLive(HandleName handle) => Sentences.Any(bound =>
        bound.Sentence is not Closing && bound.Sentence.Arguments.Any(argument => Names[argument] == handle));
}

/// <summary>A sentence whose condition is bound.</summary>
internal readonly record struct BoundSentence(ProtocolSentence Sentence, ArgumentCondition? Condition);
