namespace Zx.Abigen;

/// <content>The words that sentences are made of, and what is said of one that does not fit.</content>
internal sealed partial class SentenceParser
{
    /// <summary>A constant of a kind. An unknown one is reported and read over; what is no constant at all fits no form.</summary>
    private bool TryParseConstant(ConstantKind kind, out string? constant)
    {
        Token token = reader.Current;
        constant = token.Text;
        if (!token.IsWord || !kind.LooksLikeConstant(token.Text))
        {
            return Missing(kind.Expected, token.IsWord ? kind.Closest(token.Text) : null);
        }

        reader.Advance();
        if (!kind.Contains(token.Text))
        {
            diagnostics.AddUnknownConstant(token, kind);
        }

        return true;
    }

    private bool TryParseName(string what, out Token name)
    {
        name = reader.Current;
        if (!name.IsWord)
        {
            return Missing(what);
        }

        reader.Advance();
        return true;
    }

    private bool TryExpect(string word) => reader.TryAdvance(word) || Missing($"'{word}'", Closest(word));

    private bool TryExpectEnd() => reader.TryAdvance(End)
        || Missing(_objectTypes.Count == 0 ? "'.'" : _objectTypes.Count == 1 && _rights.Count == 0 ? "'or', 'and' or '.'" : "'and' or '.'");

    /// <summary>Reports the first token that fits no form; where the line breaks off, right behind it. Always false.</summary>
    private bool Missing(string expected, string? replacement = null)
    {
        bool breaksOff = AtLineEnd;
        diagnostics.Add(
            AbigenDiagnosticKind.SentenceForm,
            breaksOff ? reader.EndOfPrevious : reader.Current.Span,
            breaksOff ? $"Expected {expected} at the end of the line" : $"Expected {expected}, found {reader.Current.Description}",
            breaksOff ? null : replacement);
        return false;
    }

    /// <summary>Goes on behind the next full stop, or at the next line.</summary>
    private void SkipRest()
    {
        while (!reader.AtEnd && !AtLineEnd)
        {
            if (reader.Advance().Is(End))
            {
                return;
            }
        }
    }

    /// <summary>Which of the words that can stand here may have been meant by the one that does; or null.</summary>
    private string? Closest(params string[] words) => reader.Current.IsWord ? Spelling.Closest(reader.Current.Text, words) : null;

    private bool NextIsMust => reader.Peek(1).Is("must");

    /// <summary>Whether nothing more stands on the line where the sentence is.</summary>
    private bool AtLineEnd => reader.Index > _start && reader.Current.StartsLine;
}
