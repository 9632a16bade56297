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
            case If(var condition, var then, var otherwise):
                Line("if (", condition, ")");
                WriteBlock("", then);
                if (otherwise is not null)
                    WriteBlock("else", otherwise);
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

    private void WriteLoop(Loop loop)
    {
        switch (loop.Form)
        {
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
