namespace Zx.Abigen;

/// <summary>Resolves the arguments that the protocol sentences of a declaration name.</summary>
internal sealed class ProtocolBinder(DeclarationSyntax declaration, DiagnosticBag diagnostics)
{
    public EquatableArray<ProtocolSentence> Bind()
    {
        List<ProtocolSentence> sentences = [];
        foreach (ProtocolSyntax line in declaration.Directives.OfType<ProtocolSyntax>())
        {
            foreach (string name in line.Sentence.Arguments.Concat(line.Sentence.Condition is { } condition ? [condition.Argument] : []))
            {
                if (!declaration.KernelArguments.Any(argument => argument.Name.Text == name))
                {
                    Token token = line.Tokens.First(word => word.Text == name);
                    diagnostics.Add(
                        AbigenDiagnosticKind.UnknownName,
                        token.Span,
                        $"{token.Quoted} is not an argument of '{declaration.Name.Text}'",
                        Spelling.Closest(name, declaration.KernelArguments.Select(argument => argument.Name.Text)));
                }
            }

            sentences.Add(line.Sentence);
        }

        return sentences.ToEquatableArray();
    }
}
