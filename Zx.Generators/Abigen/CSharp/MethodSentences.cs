using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>Reads the sentences of a method: those on it and those on its parameters. They name parameters as spelt, or in snake case.</summary>
internal sealed class MethodSentences(IMethodSymbol method, Vocabulary vocabulary, SourcePositions positions, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _subjects = [];

    /// <summary>The parameters that are handles by what the sentences say of them.</summary>
    public IReadOnlyCollection<string> Subjects => _subjects;

    /// <summary>The sentences that fit a form, with the parameters' own names.</summary>
    public ImmutableArray<RequirementSentence> Read()
    {
        var read = ImmutableArray.CreateBuilder<RequirementSentence>();
        foreach (SentenceAttribute attribute in SentenceAttribute.ReadAll(
            method.GetAttributes().Concat(method.Parameters.SelectMany(parameter => parameter.GetAttributes())), vocabulary, positions))
        {
            foreach (AbigenDiagnostic diagnostic in attribute.Diagnostics)
            {
                diagnostics.Add(diagnostic);
            }

            if (attribute.Sentence is { } sentence)
            {
                read.Add(sentence.Requirement is { } requirement ? WithNames(sentence, requirement) : sentence);
            }
        }

        return read.ToImmutable();
    }

    private RequirementSentence WithNames(RequirementSentence sentence, Requirement requirement)
    {
        Token? argument = Named(sentence.Argument);
        Token? conditionArgument = Named(sentence.ConditionArgument);
        CheckValue(conditionArgument, sentence.ConditionValue);
        if (requirement.Subject is RequirementSubject.Argument or RequirementSubject.Entries && argument is { } subject)
        {
            _subjects.Add(subject.Text);
        }

        return sentence with
        {
            Argument = argument,
            ConditionArgument = conditionArgument,
            Requirement = requirement with
            {
                Argument = argument?.Text ?? requirement.Argument,
                Condition = requirement.Condition is { } condition
                    ? condition with { Argument = conditionArgument?.Text ?? condition.Argument }
                    : null,
            },
        };
    }

    private Token? Named(Token? name) =>
        name is { } there && Find(there) is { } parameter ? there with { Text = parameter.Name } : name;

    private IParameterSymbol? Find(Token name) => method.Parameters.FirstOrDefault(parameter => Naming.SpellsSame(parameter.Name, name.Text));

    /// <summary>Reports a condition that asks for what the enumeration of its argument does not have.</summary>
    private void CheckValue(Token? argument, Token? value)
    {
        if (value is { } constant && argument is { } name
            && Find(name)?.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration
            && enumeration.GetMembers(constant.Text).IsEmpty)
        {
            diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                constant.Span,
                $"{constant.Quoted} is not a member of '{enumeration.Name}', the type of '{name.Text}'",
                Spelling.Closest(constant.Text, enumeration.MemberNames));
        }
    }
}
