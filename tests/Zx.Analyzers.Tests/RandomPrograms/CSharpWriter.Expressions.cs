namespace Zx.Analyzers.Tests.RandomPrograms;

public sealed partial class CSharpWriter
{
    private void Open(string header)
    {
        if (header.Length > 0)
            Line(header);
        Line("{");
        _depth++;
    }

    private void Close(string end = "")
    {
        _depth--;
        Line("}" + end);
    }

    /// <summary>Writes a line of texts, operands, calls and expressions.</summary>
    private void Line(params object[] parts)
    {
        _text.Append(' ', 4 * _depth);
        Write(parts);
        _text.Append('\n');
    }

    private void Write(params object[] parts)
    {
        foreach (object part in parts)
        {
            switch (part)
            {
                case string text:
                    _text.Append(text);
                    break;
                case Operand operand:
                    _nodes[_text.Length] = operand;
                    _text.Append(operand.Variable.Name);
                    break;
                case HandleExpression expression:
                    Write(expression);
                    break;
                case Condition condition:
                    Write(condition);
                    break;
                case (TryAcquire call, bool declaresTarget):
                    Write(call, declaresTarget);
                    break;
                case Call call:
                    Write(call);
                    break;
            }
        }
    }

    private void Write(Call call)
    {
        _nodes[_text.Length] = call;
        _acquisitions[_text.Length] = call;
        Write($"{call.Function.Name}(");
        bool isNamed = call.Function.Form != FunctionForm.Lambda && _dialect.Chance(20);
        var arguments = call.Arguments.Select((argument, i) => (object[])[isNamed ? $"{call.Function.Parameters[i].Name}: " : "", argument]).ToList();
        if (call.Function.Form == FunctionForm.Inferred)
            arguments.Insert(isNamed ? arguments.Count : 0, [isNamed ? "buf: buf, chan: chan, items: items" : "chan, buf, items"]);
        Write([.. arguments.SelectMany((argument, i) => i == 0 ? argument : [", ", .. argument]), ")"]);
    }

    private void Write(HandleExpression expression)
    {
        if (expression is not Choose && _dialect.Chance(5))
        {
            Write("(");
            WriteBare(expression);
            Write(")");
            return;
        }

        WriteBare(expression);
    }

    private void WriteBare(HandleExpression expression)
    {
        if (expression is not Choose)
            _acquisitions[_text.Length] = expression;
        switch (expression)
        {
            case Acquire:
                Write("chan.Accept()");
                break;
            case Invalid:
                Write(_dialect.Pick("default(Socket)", "new Socket()"));
                break;
            case Alias(var variable):
                Write(variable.Name);
                break;
            case PassOn(var source):
                Write("Pass(", source, ")");
                break;
            case Replace(var source):
                Write(source, ".Replace(Rights.Same)");
                break;
            case Duplicate(var source):
                Write(source, ".Duplicate(Rights.Same)");
                break;
            case Choose(var condition, var whenTrue, var whenFalse) when _dialect.Chance(30):
                Write("(", condition, ") switch { true => ", whenTrue, _dialect.Pick(", false => ", ", _ => "), whenFalse, " }");
                break;
            case Choose(var condition, var whenTrue, var whenFalse):
                Write("(", condition, ") ? ", whenTrue, " : ", whenFalse);
                break;
        }
    }

    private void Write(TryAcquire call, bool declaresTarget)
    {
        _acquisitions[_text.Length] = call;
        string target = declaresTarget ? $"out var {call.Target.Name})" : $"out {call.Target.Name})";
        if (call.Source is { } source)
            Write(source, call.Consumes ? ".TryReplace(Rights.Same, " : ".TryDuplicate(Rights.Same, ", target);
        else
            Write("chan.TryAccept(", target);
    }

    private void Write(Condition condition)
    {
        if (_dialect.Chance(90))
        {
            WriteBare(condition);
            return;
        }

        var (before, after) = _dialect.Pick(
            ("(", ")"), ("((", ") == true)"), ("((", ") is true)"), ("((", ") is not false)"), ("!!(", ")"), ("((", ") ? true : false)"), ("((", ") switch { true => true, _ => false })"),
            ("(true && (", "))"), ("(false || (", "))"));
        Write(before);
        WriteBare(condition);
        Write(after);
    }

    private void WriteBare(Condition condition)
    {
        switch (condition)
        {
            case Opaque:
                Write("Cond()");
                break;
            case BoolIs(var variable):
                Write(variable.Name);
                break;
            case NumberIs(var variable, var value):
                Write(_dialect.Pick($"{variable.Name} == {value}", $"{value} == {variable.Name}", $"{variable.Name} is {value}", $"!({variable.Name} != {value})"));
                break;
            case StatusIs(var variable, var value, var isNegated):
                Write(_dialect.Pick(
                    $"{variable.Name} {(isNegated ? "!=" : "==")} Status.{value}", $"Status.{value} {(isNegated ? "!=" : "==")} {variable.Name}", $"{variable.Name} is {(isNegated ? "not " : "")}Status.{value}",
                    $"({variable.Name} switch {{ Status.{value} => {(isNegated ? "false" : "true")}, _ => {(isNegated ? "true" : "false")} }})"));
                break;
            case Succeeds(var call):
                Write((call, false), _dialect.Pick(" == Status.Ok", " is Status.Ok", " is not (Status.ShouldWait or Status.PeerClosed)"));
                break;
            case TakeIf(var source):
                Write("TakeIf(", source, ")");
                break;
            case IsValid(var variable):
                Write(_dialect.Pick($"{variable.Name}.IsValid", $"{variable.Name} is {{ IsValid: true }}"));
                break;
            case Not(var inner):
                Write("!(", inner, ")");
                break;
            case ShortCircuit(var left, var right, var isAnd):
                Write("(", left, isAnd ? " && " : " || ", right, ")");
                break;
        }
    }
}
