namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>Makes a program that shows a disagreement smaller, as long as it still shows one.</summary>
public static class Shrinker
{
    public static async Task<Disagreement> Shrink(Disagreement disagreement)
    {
        bool hasShrunk = true;
        while (hasShrunk)
        {
            hasShrunk = false;
            foreach (var smaller in Smaller(disagreement.Program))
            {
                if (!new WrittenPrograms([smaller]).Errors.IsEmpty)
                    continue;
                var comparison = new Comparison();
                await comparison.Add([smaller]);
                if (comparison.Disagreements is not [var still, ..])
                    continue;
                (disagreement, hasShrunk) = (still, true);
                break;
            }
        }

        return disagreement;
    }

    private static IEnumerable<RandomProgram> Smaller(RandomProgram program)
    {
        foreach (var method in program.Methods)
            yield return program with { Methods = [.. program.Methods.Where(other => other != method)] };
        foreach (var body in Smaller(program.Body))
            yield return program with { Body = body };
        foreach (var method in program.Methods)
        {
            foreach (var body in Smaller(method.Body))
                yield return Replace(program, method, method with { Body = body });
        }
    }

    private static IEnumerable<Block> Smaller(Block block)
    {
        var statements = block.Statements;
        for (int i = 0; i < statements.Count; i++)
            yield return new Block([.. statements.Take(i), .. statements.Skip(i + 1)]);
        for (int i = 0; i < statements.Count; i++)
        {
            foreach (var inner in Variables.BlocksOf(statements[i]))
                yield return new Block([.. statements.Take(i), .. inner.Statements, .. statements.Skip(i + 1)]);
            foreach (var smaller in Smaller(statements[i]))
                yield return new Block([.. statements.Take(i), smaller, .. statements.Skip(i + 1)]);
        }
    }

    private static IEnumerable<Statement> Smaller(Statement statement)
    {
        switch (statement)
        {
            case Declare { Value: not Acquire } declare:
                yield return declare with { Value = new Acquire() };
                break;
            case If choice:
                if (choice.Condition is not Opaque)
                    yield return choice with { Condition = new Opaque() };
                if (choice.Else is not null)
                    yield return choice with { Else = null };
                foreach (var then in Smaller(choice.Then))
                    yield return choice with { Then = then };
                foreach (var otherwise in choice.Else is null ? [] : Smaller(choice.Else))
                    yield return choice with { Else = otherwise };
                break;
            case Loop loop:
                foreach (var body in Smaller(loop.Body))
                    yield return loop with { Body = body };
                break;
            case Switch(var number, var sections):
                for (int i = 0; i < sections.Count; i++)
                {
                    foreach (var section in Smaller(sections[i]))
                        yield return new Switch(number, [.. sections.Take(i), section, .. sections.Skip(i + 1)]);
                }

                break;
            case Try attempt:
                if (attempt is { Handler: not null, Finally: not null })
                {
                    yield return attempt with { Finally = null };
                    yield return attempt with { Handler = null, Catch = CatchForm.None };
                }

                foreach (var body in Smaller(attempt.Body))
                    yield return attempt with { Body = body };
                foreach (var handler in attempt.Handler is null ? [] : Smaller(attempt.Handler))
                    yield return attempt with { Handler = handler };
                foreach (var final in attempt.Finally is null ? [] : Smaller(attempt.Finally))
                    yield return attempt with { Finally = final };
                break;
            case Using scope:
                foreach (var body in Smaller(scope.Body))
                    yield return scope with { Body = body };
                break;
        }
    }

    /// <summary>The program with one of its methods replaced, and every call of it.</summary>
    private static RandomProgram Replace(RandomProgram program, Function method, Function smaller) => program with
    {
        Methods = [.. program.Methods.Select(other => other == method ? smaller : other)],
        Body = Replace(program.Body, method, smaller),
    };

    private static Block Replace(Block block, Function method, Function smaller) => new([.. block.Statements.Select(statement => Replace(statement, method, smaller))]);

    private static Statement Replace(Statement statement, Function method, Function smaller) => statement switch
    {
        Invoke { Call: var call } when call.Function == method => new Invoke(new Call(smaller, call.Arguments)),
        Block block => Replace(block, method, smaller),
        If choice => choice with { Then = Replace(choice.Then, method, smaller), Else = choice.Else is null ? null : Replace(choice.Else, method, smaller) },
        Loop loop => loop with { Body = Replace(loop.Body, method, smaller) },
        Switch(var number, var sections) => new Switch(number, [.. sections.Select(section => Replace(section, method, smaller))]),
        Try attempt => attempt with
        {
            Body = Replace(attempt.Body, method, smaller),
            Handler = attempt.Handler is null ? null : Replace(attempt.Handler, method, smaller),
            Finally = attempt.Finally is null ? null : Replace(attempt.Finally, method, smaller),
        },
        Using scope => scope with { Body = Replace(scope.Body, method, smaller) },
        _ => statement,
    };
}
