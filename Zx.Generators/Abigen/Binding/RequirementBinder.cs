namespace Zx.Abigen;

/// <summary>Resolves the arguments that the sentences of a declaration name.</summary>
internal sealed class RequirementBinder(DeclarationSyntax declaration, DiagnosticBag diagnostics)
{
    private const string This = "this";

    /// <summary>What its sentences require; <c>None.</c> requires nothing.</summary>
    public EquatableArray<Requirement> Bind()
    {
        List<Requirement> requirements = [];
        foreach (RequirementSentence sentence in declaration.Sentences)
        {
            if (sentence.Requirement is { } requirement)
            {
                CheckSubject(sentence.Argument!.Value, requirement.Subject);
                if (sentence.ConditionArgument is { } argument)
                {
                    FindParameter(argument);
                }

                requirements.Add(requirement);
            }
            else if (declaration.Sentences.Length > 1)
            {
                diagnostics.Add(
                    AbigenDiagnosticKind.Contradiction,
                    sentence.Tokens[0].Span,
                    "'None.' says that no right is needed, other sentences that one is; delete it or them");
            }
        }

        CheckTypes();
        return requirements.ToEquatableArray();
    }

    /// <summary>No object is of two types at once.</summary>
    private void CheckTypes()
    {
        Dictionary<string, Requirement> first = [];
        foreach (RequirementSentence sentence in declaration.Sentences)
        {
            if (sentence is { Requirement: { Condition: null, Subject: RequirementSubject.Argument, ObjectTypes.Count: > 0 } requirement, Argument: { } name })
            {
                if (!first.TryGetValue(name.Text, out Requirement? earlier))
                {
                    first.Add(name.Text, requirement);
                }
                else if (!earlier.ObjectTypes.Intersect(requirement.ObjectTypes).Any())
                {
                    diagnostics.Add(
                        AbigenDiagnosticKind.Contradiction,
                        name.Span,
                        $"{name.Quoted} must be of another type already: '{earlier.Sentence}'; delete one of the sentences, or say 'of type … or …'");
                }
            }
        }
    }

    private void CheckSubject(Token name, RequirementSubject subject)
    {
        if (FindParameter(name) is not { } parameter)
        {
            return;
        }

        bool isHandle = parameter.Type.Text == Argument.HandleType;
        bool isArray = parameter.Array is not null;
        string? problem = subject switch
        {
            RequirementSubject.Argument when isHandle && isArray => $"is an array of handles; say 'Every entry of {name.Text} must …'",
            RequirementSubject.Argument when !isHandle => $"is of type {parameter.Type.Quoted} and not a handle ({Argument.HandleType})",
            RequirementSubject.Entries when !isArray => $"is not an array; say '{name.Text} must …'",
            RequirementSubject.Entries when !isHandle => "is not an array of handles; say which field of an entry: 'must have a handle field with …'",
            RequirementSubject.EntryField when isHandle => $"has handles for entries, which have no fields; say 'Every entry of {name.Text} must have …'",
            RequirementSubject.EntryField when !isArray => "is not an array and has no entries",
            RequirementSubject.WrittenHandles when !isArray || isHandle => "has no field 'wr_handles': it is not a pointer to a structure",
            _ => null,
        };
        if (problem is not null)
        {
            diagnostics.Add(AbigenDiagnosticKind.Contradiction, name.Span, $"{name.Quoted} {problem}");
        }
    }

    private ParameterSyntax? FindParameter(Token name)
    {
        ParameterSyntax? parameter = declaration.Parameters.FirstOrDefault(candidate => candidate.Name.Text == name.Text);
        if (parameter is null)
        {
            string? reason = declaration.Results.Any(result => result.Name.Text == name.Text)
                ? " is a result of the call; a sentence speaks of its parameters"
                : name.Text == This
                ? " stands for the receiver of a C# method; here the parameter has to be named"
                : null;
            diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                name.Span,
                name.Quoted + (reason ?? $" is not a parameter of '{declaration.Name.Text}'"),
                reason is null ? Spelling.Closest(name.Text, declaration.Parameters.Select(candidate => candidate.Name.Text)) : null);
        }

        return parameter;
    }
}
