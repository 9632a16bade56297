using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>
/// Reads a definition file. After an error it goes on behind the next <c>;</c> or at the next declaration, so that one wrong
/// declaration never loses another.
/// </summary>
internal sealed class Parser
{
    private readonly string _text;
    private readonly TokenReader _reader;
    private readonly Vocabulary _vocabulary;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<DirectiveSyntax> _pending = [];
    private bool _pendingHasSummary;
    private bool _pendingHasErrors;

    private Parser(string text, Vocabulary vocabulary)
    {
        _text = text;
        _reader = new TokenReader(Lexer.Lex(text), text.Length);
        _vocabulary = vocabulary;
    }

    /// <summary>Parses a file. What speaks of all of it is read ahead, since it may use a name before it declares it.</summary>
    public static AbigenSyntaxTree Parse(SourceText text)
    {
        string whole = text.ToString();
        FileDirectives directives = FileOutline.Read(whole).Directives;
        return new Parser(whole, directives.Vocabulary).ParseAll(text, directives);
    }

    /// <summary>Parses an entry of a file.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="vocabulary">The constants that its sentences may name.</param>
    public static AbigenSyntaxTree Parse(SourceText text, Vocabulary vocabulary) =>
        new Parser(text.ToString(), vocabulary).ParseAll(text, FileDirectives.Of([]));

    private AbigenSyntaxTree ParseAll(SourceText text, FileDirectives ofFile)
    {
        ImmutableArray<DeclarationSyntax>.Builder declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        while (!_reader.AtEnd)
        {
            if (_reader.Current.Kind == TokenKind.Directive)
            {
                ParseDirective(_reader.Advance());
            }
            else if (_reader.At(Keywords.Syscall))
            {
                declarations.Add(ParseDeclaration());
            }
            else
            {
                SkipUnknown(_reader.Current);
            }
        }

        foreach (DirectiveSyntax directive in _pending)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.StrayDirective,
                directive.Span,
                "No declaration follows to which this directive could belong; move it before one, or delete it");
        }

        return new AbigenSyntaxTree(
            position => text.Lines.GetLinePosition(position).Line + 1, declarations.ToImmutable(), ofFile, _diagnostics.ToImmutable());
    }

    private void ParseDirective(Token token)
    {
        if (!token.StartsLine)
        {
            DeclarationReader.ReportMisplaced(token, _diagnostics);
            return;
        }

        int errors = _diagnostics.ErrorCount;
        DirectiveSyntax? directive = DirectiveParser.Parse(_text, token, _diagnostics);
        if (FileDirectives.Contain(directive))
        {
            return;
        }

        if (directive is SummarySyntax && _pendingHasSummary)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.Duplicate,
                directive.Span,
                "The next declaration has a '#^' summary already; keep one of them");
        }

        if (directive is not null)
        {
            _pending.Add(directive);
        }

        _pendingHasSummary |= directive is SummarySyntax;
        _pendingHasErrors |= _diagnostics.ErrorCount > errors;
    }

    private DeclarationSyntax ParseDeclaration()
    {
        int errors = _diagnostics.ErrorCount;
        ImmutableArray<DirectiveSyntax> directives = _pending.ToImmutableArray();
        bool directivesHaveErrors = _pendingHasErrors;
        ForgetPending();

        ImmutableArray<RequirementSentence> sentences = SentenceParser.ParseAll(
            directives.OfType<RequirementSyntax>(), _vocabulary, _diagnostics);
        DeclarationReader reader = new(_reader, _diagnostics);
        DeclarationParser parser = new(reader, _diagnostics);
        if (!parser.TryParse())
        {
            reader.SkipRest();
        }

        return parser.ToSyntax(directives, sentences, hasErrors: directivesHaveErrors || _diagnostics.ErrorCount > errors);
    }

    /// <summary>What begins like no declaration is taken for a misspelt one: the directives before it belong to it.</summary>
    private void SkipUnknown(Token token)
    {
        _diagnostics.Add(
            AbigenDiagnosticKind.Syntax,
            token.Span,
            $"Expected 'syscall' or a comment, found {token.Description}",
            token.IsWord ? Spelling.Closest(token.Text, [Keywords.Syscall]) : null);
        ForgetPending();
        new DeclarationReader(_reader, _diagnostics).SkipRest();
    }

    private void ForgetPending()
    {
        _pending.Clear();
        _pendingHasSummary = false;
        _pendingHasErrors = false;
    }
}
