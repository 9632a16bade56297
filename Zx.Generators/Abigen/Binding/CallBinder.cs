namespace Zx.Abigen;

/// <summary>Binds one declaration that could be read whole.</summary>
internal sealed class CallBinder(
    DeclarationSyntax declaration, TypeMap types, Vocabulary vocabulary, LineOf lineOf, DiagnosticBag diagnostics)
{
    /// <summary>As many registers as the kernel takes arguments in.</summary>
    private const int MaximumArguments = 8;

    public const string VoidType = "void";

    /// <summary>The call, or null when the declaration has an error.</summary>
    public Call? Bind()
    {
        int errors = diagnostics.ErrorCount;
        CallTraits traits = BindTraits();
        if (declaration.Method is null && declaration.KernelArguments.Skip(MaximumArguments).FirstOrDefault() is { } excess)
        {
            int count = declaration.Parameters.Length + declaration.Results.Length;
            ReportContradiction(
                excess.Name,
                $"A call has at most {MaximumArguments} parameters and results after the first; {declaration.Name.Quoted} has {count}");
            return null;
        }

        CheckTraits(traits);
        CheckTypes();
        ArgumentBinder arguments = new(declaration, vocabulary, lineOf, diagnostics);
        EquatableArray<Argument> parameters = declaration.Parameters.Select(arguments.BindParameter).ToEquatableArray();
        EquatableArray<Argument> results = declaration.Results.Select(arguments.BindResult).ToEquatableArray();
        EquatableArray<Requirement> requirements = new RequirementBinder(declaration, diagnostics).Bind();
        EquatableArray<DocumentedError> documentedErrors = BindErrors();
        EquatableArray<ProtocolSentence> protocol = new ProtocolBinder(declaration, diagnostics).Bind();
        return diagnostics.ErrorCount > errors
            ? null
            : new Call(
                declaration.Name.Text,
                declaration.Summary?.Text,
                requirements,
                declaration.Sentences.Any(sentence => sentence.Requirement is null),
                traits,
                parameters,
                declaration.ReturnType?.Text is { } type and not VoidType ? type : null,
                results,
                documentedErrors,
                declaration.Method)
            {
                Protocol = protocol,
            };
    }

    private CallTraits BindTraits()
    {
        CallTraits traits = CallTraits.None;
        foreach (Token attribute in declaration.Attributes)
        {
            if (!AttributeNames.Traits.TryGetValue(attribute.Text, out CallTraits trait))
            {
                diagnostics.AddUnknown(
                    AbigenDiagnosticKind.UnknownAttribute,
                    attribute.Span,
                    $"The attribute {attribute.Quoted} is unknown and has no effect",
                    Spelling.Closest(attribute.Text, AttributeNames.Traits.Keys));
            }
            else if (traits.HasFlag(trait))
            {
                diagnostics.Add(
                    AbigenDiagnosticKind.Duplicate, attribute.Span, $"The attribute {attribute.Quoted} stands there already; delete one of them");
            }

            traits |= trait;
        }

        return traits;
    }

    private void CheckTraits(CallTraits traits)
    {
        if (traits.HasFlag(CallTraits.NoReturn) && declaration.ReturnType is { } returned)
        {
            ReportContradiction(returned, $"{declaration.Name.Quoted} is noreturn and cannot have results; delete 'noreturn' or the results");
        }

        if (traits.HasFlag(CallTraits.Blocking) && declaration.ReturnType?.Text != Call.StatusType)
        {
            ReportContradiction(
                Attribute(CallTraits.Blocking),
                $"{declaration.Name.Quoted} is blocking: its first result must be {Call.StatusType}, by which an interrupted call is told apart");
        }

        if (traits.HasFlag(CallTraits.Vdso) && traits.HasFlag(CallTraits.Internal))
        {
            ReportContradiction(
                Attribute(CallTraits.Internal),
                $"{declaration.Name.Quoted} cannot be both vdsocall, without kernel entry, and internal, with nothing but one; delete one of the two");
        }
    }

    private void CheckTypes()
    {
        IEnumerable<Token> named = declaration.KernelArguments.Select(argument => argument.Type);
        foreach (Token type in declaration.ReturnType is { } returned and not { Text: VoidType } ? named.Prepend(returned) : named)
        {
            if (types.Find(type.Text) is null)
            {
                diagnostics.AddUnknown(
                    AbigenDiagnosticKind.UnmappedType,
                    type.Span,
                    $"The type {type.Quoted} has no C# type, so {declaration.Name.Quoted} is not generated; give it one by a line '#@ type {type.Text}: Type'",
                    types.Closest(type.Text));
            }
        }
    }

    private EquatableArray<DocumentedError> BindErrors()
    {
        List<DocumentedError> errors = [];
        foreach (ErrorSyntax error in declaration.Directives.OfType<ErrorSyntax>())
        {
            if (!Vocabulary.ErrorConstants.Contains(error.Constant.Text))
            {
                diagnostics.AddUnknownConstant(error.Constant, Vocabulary.ErrorConstants);
            }

            errors.Add(new DocumentedError(error.Constant.Text, error.Text));
        }

        return errors.ToEquatableArray();
    }

    private Token Attribute(CallTraits trait) => declaration.Attributes.First(
        attribute => AttributeNames.Traits.TryGetValue(attribute.Text, out CallTraits found) && found == trait);

    private void ReportContradiction(Token token, string message) =>
        diagnostics.Add(AbigenDiagnosticKind.Contradiction, token.Span, message);
}
