using System.Text;

namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>Writes programs as C#, and knows afterwards what stands at which position.</summary>
public sealed partial class CSharpWriter
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, object> _nodes = [];
    private Dialect _dialect = new(0);

    // In a function calls are taken to throw before they do anything, which a region there would change.
    private bool _isInFunction;
    private int _depth;

    private readonly Dictionary<int, object> _acquisitions = [];

    public string Text => _text.ToString();

    public int Length => _text.Length;

    /// <summary>Position → the operand, call or expression that begins there.</summary>
    public IReadOnlyDictionary<int, object> Nodes => _nodes;

    /// <summary>Position → the expression or call that begins there and may give a handle.</summary>
    public IReadOnlyDictionary<int, object> Acquisitions => _acquisitions;

    /// <summary>The name of a program's class.</summary>
    public static string ClassOf(RandomProgram program) => $"P{program.Number}";

    public void Write(RandomProgram program)
    {
        _dialect = new Dialect(program.Number);
        Open($"static class {ClassOf(program)}");
        string parameters = string.Concat(program.Parameters.Select(parameter => $", {Type(parameter.Kind)} {parameter.Name}"));
        Open($"static void M(Socket chan, byte[] buf, int[] items{parameters})");
        WriteStatements(program.Body);
        Close();
        foreach (var method in program.Methods)
            WriteFunction(method);
        Close();
    }

    private void WriteFunction(Function function)
    {
        string parameters = string.Join(", ", function.Parameters.Select(parameter => $"Socket {parameter.Name}"));
        switch (function.Form)
        {
            case FunctionForm.Lambda:
                Open($"Action {function.Name} = () =>");
                break;
            case FunctionForm.Local:
                Open($"void {function.Name}({parameters})");
                break;
            default:
                Open($"private static void {function.Name}(Socket chan, byte[] buf, int[] items{(parameters.Length > 0 ? ", " : "")}{parameters})");
                break;
        }

        (bool wasInFunction, _isInFunction) = (_isInFunction, true);
        WriteStatements(function.Body);
        _isInFunction = wasInFunction;
        Close(function.Form == FunctionForm.Lambda ? ";" : "");
    }

    private void WriteStatements(Block block)
    {
        // A using declaration ends with its block, so elsewhere than at the end it has to be a statement.
        for (int i = 0; i < block.Statements.Count; i++)
            Write(block.Statements[i] is Using scope && i < block.Statements.Count - 1 ? scope with { IsDeclaration = false } : block.Statements[i]);
    }

    private void WriteBlock(string header, Block block)
    {
        Open(header);
        WriteStatements(block);
        Close();
    }

    private void Write(Statement statement)
    {
        if (!_isInFunction && _dialect.Chance(8) && IsAlone(statement))
            WriteWithin(statement);
        else
            WriteBare(statement);
    }

    private void WriteBare(Statement statement)
    {
        switch (statement)
        {
            case Declare(var variable, var value):
                WriteDeclaration(variable, value);
                break;
            case Assign(var variable, var value):
                Line($"{variable.Name} = ", value, ";");
                break;
            case Use(var handle, UseForm.Write):
                Line(_dialect.Pick("", "_ = "), handle, _dialect.Pick(".Write(buf);", ".Write(data: buf);"));
                break;
            case Use(var handle, UseForm.Use):
                Line("Use(", handle, ");");
                break;
            case Use(var handle, _):
                Line("Peek(in ", handle, ");");
                break;
            case Release release:
                WriteRelease(release);
                break;
            case Share share:
                WriteShare(share);
                break;
            case DeclareTry(var status, var call, var declaresTarget):
                Line($"{_dialect.Pick("var", "Status")} {status.Name} = ", (call, declaresTarget), ";");
                break;
            case DeclareBool(var variable, var value):
                Line($"bool {variable.Name} = ", value, ";");
                break;
            case AssignBool(var variable, var value):
                Line($"{variable.Name} = ", value, ";");
                break;
            case SetBool(var variable, var value):
                Line($"{variable.Name} = {(value ? "true" : "false")};");
                break;
            case RandomPrograms.MayThrow:
                Line("MayThrow();");
                break;
            case Invoke(var call):
                Line(call, ";");
                break;
            case DeclareFunction(var function):
                WriteFunction(function);
                break;
            case Jump(var form):
                Line(Keyword(form));
                break;
            default:
                WriteRegion(statement);
                break;
        }
    }

    private void WriteDeclaration(Variable variable, HandleExpression value)
    {
        if (_dialect.Chance(15))
            Line($"Socket {variable.Name}; {variable.Name} = ", value, ";");
        else
            Line($"{(value is Acquire or Alias or PassOn ? _dialect.Pick("Socket", "var") : "Socket")} {variable.Name} = ", value, ";");
    }

    private void WriteRelease(Release release)
    {
        var first = release.Handles[0];
        switch (release.Form)
        {
            case ReleaseForm.Close or ReleaseForm.Dispose:
                Line(first, $".{release.Form}();");
                break;
            case ReleaseForm.SendTo:
                Line(first, ".SendTo(chan);");
                break;
            case ReleaseForm.Take when release.Handles.Count == 1:
                Line("Take(", first, ");");
                break;
            default:
                Line([release.Form == ReleaseForm.Take ? "TakeBoth(" : "Socket.CloseMany(", .. release.Handles.SelectMany((handle, i) => (object[])[i == 0 ? "" : ", ", handle]), ");"]);
                break;
        }
    }

    private void WriteShare(Share share)
    {
        object through = share.Through is { } channel ? channel : "chan";
        string kept = share.Status is { } status ? $"var {status.Name} = " : "";
        if (share.IsOperator)
            Line(kept.Length > 0 ? kept : "_ = ", through, " << ", share.Handle, ";");
        else
            Line(kept, through, ".Share(", share.Handle, ");");
    }

    private static string Keyword(JumpForm form) => form switch
    {
        JumpForm.Break => "break;",
        JumpForm.Continue => "continue;",
        JumpForm.Return => "return;",
        JumpForm.Rethrow => "throw;",
        JumpForm.Fatal => "Fatal();",
        _ => "throw new InvalidOperationException();",
    };

    private static string Type(VariableKind kind) => kind switch
    {
        VariableKind.Handle => "Socket",
        VariableKind.Bool => "bool",
        VariableKind.Status => "Status",
        _ => "int",
    };
}
