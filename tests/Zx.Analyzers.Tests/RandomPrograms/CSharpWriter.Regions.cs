namespace Zx.Analyzers.Tests.RandomPrograms;

public sealed partial class CSharpWriter
{
    private void WriteRegion(Statement statement)
    {
        switch (statement)
        {
            case Block block:
                WriteBlock("", block);
                break;
            case If choice:
                WriteIf(choice);
                break;
            case Loop loop:
                WriteLoop(loop);
                break;
            case Switch(var number, var sections):
                Open($"switch ({number.Name})");
                for (int i = 0; i < sections.Count; i++)
                {
                    Line(i == sections.Count - 1 ? "default:" : $"case {i}:");
                    WriteBlock("", sections[i]);
                    Line("break;");
                }

                Close();
                break;
            case Try attempt:
                WriteBlock("try", attempt.Body);
                if (attempt.Handler is { } handler)
                    WriteBlock(attempt.Catch switch { CatchForm.IOException => "catch (IOException)", CatchForm.Filtered => "catch (Exception) when (Cond())", _ => "catch" }, handler);
                if (attempt.Finally is { } final)
                    WriteBlock("finally", final);
                break;
            case Using(var variable, var value, var body, var isDeclaration):
                Line(isDeclaration ? "using Socket " : "using (Socket ", variable, " = ", value, isDeclaration ? ";" : ")");
                if (isDeclaration)
                    WriteStatements(body);
                else
                    WriteBlock("", body);
                break;
            default:
                throw new InvalidOperationException(statement.ToString());
        }
    }

    private void WriteIf(If choice)
    {
        var (condition, then, otherwise) = choice;
        if (!Leaves(choice, JumpForm.Break) && _dialect.Chance(10))
        {
            Line("switch (", condition, ")");
            Open("");
            Line("case true:");
            WriteBlock("", then);
            Line("break;");
            Line(otherwise is null ? "case false: break;" : "default:");
            if (otherwise is not null)
            {
                WriteBlock("", otherwise);
                Line("break;");
            }

            Close();
        }
        else if (otherwise is not null && _dialect.Chance(15))
        {
            Line("if (!(", condition, "))");
            WriteBlock("", otherwise);
            WriteBlock("else", then);
        }
        else
        {
            Line("if (", condition, ")");
            WriteBlock("", then);
            if (otherwise is not null)
                WriteBlock("else", otherwise);
        }
    }

    /// <summary>Whether a statement declares nothing that others name, and does not jump out.</summary>
    private static bool IsAlone(Statement statement) =>
        statement is not (Declare or DeclareTry or DeclareBool or DeclareFunction or Share { Status: not null } or Using { IsDeclaration: true } or Jump)
        && !Leaves(statement, JumpForm.Break) && !Leaves(statement, JumpForm.Continue);

    /// <summary>Whether a break or continue leaves a statement from inside.</summary>
    private static bool Leaves(Statement statement, JumpForm form) => statement switch
    {
        Jump jump => jump.Form == form,
        Loop => false,
        Switch when form == JumpForm.Break => false,
        _ => Variables.BlocksOf(statement).SelectMany(block => block.Statements).Any(inner => Leaves(inner, form)),
    };

    /// <summary>Writes a statement inside another that runs it once.</summary>
    private void WriteWithin(Statement statement)
    {
        string jump = $"after{_text.Length}";
        var (before, after) = _dialect.Pick(
            ("", ""), ("lock (items)", ""), ("unchecked", ""), ("do", " while (false);"), ("switch (0) { default:", " break; }"), ("try", " finally { }"), ("while (true)", $" {jump}: ;"),
            ("using (default(IDisposable))", ""));
        Open(before);
        WriteBare(statement);
        if (after.Contains(jump, StringComparison.Ordinal))
            Line($"goto {jump};");
        Close(after);
    }

    private void WriteLoop(Loop loop)
    {
        switch (loop.Form)
        {
            case LoopForm.While or LoopForm.For when _dialect.Chance(15):
                Open(_dialect.Pick("while (true)", "for (;;)"));
                Line("if (!(", loop.Condition!, "))");
                Line("    break;");
                WriteStatements(loop.Body);
                Close();
                break;
            case LoopForm.While:
                Line("while (", loop.Condition!, ")");
                WriteBlock("", loop.Body);
                break;
            case LoopForm.For:
                Line("for (; ", loop.Condition!, "; )");
                WriteBlock("", loop.Body);
                break;
            case LoopForm.ForEach:
                WriteBlock($"foreach (var item{_text.Length} in items)", loop.Body);
                break;
            case LoopForm.Forever:
                WriteBlock("while (true)", loop.Body);
                break;
            default:
                WriteBlock("do", loop.Body);
                Line("while (", loop.Condition!, ");");
                break;
        }
    }
}
