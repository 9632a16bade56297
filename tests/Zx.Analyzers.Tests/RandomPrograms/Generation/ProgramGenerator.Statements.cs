namespace Zx.Analyzers.Tests.RandomPrograms;

public sealed partial class ProgramGenerator
{
    private Statement MakeStatement(Scope scope)
    {
        bool hasHandle = scope.Of(VariableKind.Handle).Count > 0;
        bool canAssign = scope.Assignable(VariableKind.Handle).Count > 0;
        bool canNest = scope.Depth < DeepestBlock && _left > 0;
        bool isMethod = !scope.IsFunction;
        return PickWeighted<Statement>(
            (8, () => MakeDeclaration(scope)),
            (canAssign ? 10 : 0, () => new Assign(Pick(scope.Assignable(VariableKind.Handle)), MakeHandle(scope))),
            (hasHandle ? 22 : 0, () => new Use(AnyHandle(scope), Pick(Enum.GetValues<UseForm>()))),
            (hasHandle ? 16 : 0, () => MakeRelease(scope)),
            (hasHandle ? 8 : 0, () => MakeShare(scope)),
            (isMethod ? 5 : 0, () => MakeTry(scope)),
            (4, () => MakeBool(scope)),
            (scope.Assignable(VariableKind.Bool).Count > 0 ? 6 : 0, () => new SetBool(Pick(scope.Assignable(VariableKind.Bool)), Chance(60))),
            (canNest ? 14 : 0, () => new If(MakeCondition(scope, isBranch: isMethod), MakeBlock(scope), Chance(45) ? MakeBlock(scope) : null)),
            (canNest ? 6 : 0, () => MakeLoop(scope)),
            (canNest && scope.Of(VariableKind.Number).Count > 0 ? 2 : 0, () => new Switch(Pick(scope.Of(VariableKind.Number)), MakeSections(scope))),
            (canNest && isMethod ? 7 : 0, () => MakeTryStatement(scope)),
            (canNest && isMethod ? 3 : 0, () => MakeUsing(scope, isDeclaration: false)),
            (isMethod ? 2 : 0, () => new MayThrow()),
            (isMethod && scope.Depth < 2 ? 3 : 0, () => MakeLocalFunction(scope)),
            (isMethod && scope.Functions.Count > 0 ? 9 : 0, () => MakeCall(scope)))!;
    }

    private Declare MakeDeclaration(Scope scope)
    {
        var value = Chance(70) ? new Acquire() : MakeHandle(scope);
        var variable = New("s", VariableKind.Handle);
        scope.Variables.Add(variable);
        return new Declare(variable, value);
    }

    private Release MakeRelease(Scope scope)
    {
        var form = Pick(Enum.GetValues<ReleaseForm>());
        bool isPair = form == ReleaseForm.CloseMany || (form == ReleaseForm.Take && Chance(25));
        return new Release(isPair ? [AnyHandle(scope), AnyHandle(scope)] : [AnyHandle(scope)], form);
    }

    private Share MakeShare(Scope scope)
    {
        var (through, handle) = (Chance(25) ? AnyHandle(scope) : null, AnyHandle(scope));
        var status = Chance(35) ? New("st", VariableKind.Status, isReadOnly: true) : null;
        if (status is not null)
            scope.Variables.Add(status);
        return new Share(through, handle, status, IsOperator: Chance(15));
    }

    private DeclareTry MakeTry(Scope scope)
    {
        bool declaresTarget = scope.Assignable(VariableKind.Handle).Count == 0 || Chance(60);
        var call = MakeTryCall(scope, declaresTarget ? New("s", VariableKind.Handle) : Pick(scope.Assignable(VariableKind.Handle)));
        var status = New("st", VariableKind.Status, isReadOnly: true);
        scope.Variables.Add(status);
        if (declaresTarget)
            scope.Variables.Add(call.Target);
        return new DeclareTry(status, call, declaresTarget);
    }

    private TryAcquire MakeTryCall(Scope scope, Variable target) =>
        scope.Of(VariableKind.Handle).Count > 0 && Chance(35) ? new(AnyHandle(scope), Consumes: Chance(50), target) : new(null, false, target);

    private Statement MakeBool(Scope scope)
    {
        if (scope.Assignable(VariableKind.Bool).Count > 0 && Chance(40))
            return new AssignBool(Pick(scope.Assignable(VariableKind.Bool)), MakeCondition(scope));
        var value = MakeCondition(scope);
        var variable = New("b", VariableKind.Bool);
        scope.Variables.Add(variable);
        return new DeclareBool(variable, value);
    }

    private Loop MakeLoop(Scope scope)
    {
        var form = Pick(Enum.GetValues<LoopForm>());
        var body = MakeBlock(scope with { CanBreak = true, CanContinue = true });
        if (form == LoopForm.Forever)
            body = new Block([.. body.Statements.Where(statement => statement is not Jump), new If(MakeCondition(scope), new Block([new Jump(JumpForm.Break)]), null)]);
        return new Loop(form, form is LoopForm.ForEach or LoopForm.Forever ? null : Chance(70) ? new Opaque() : MakeCondition(scope), body);
    }

    private List<Block> MakeSections(Scope scope) => [.. Enumerable.Range(0, 3).Select(_ => MakeBlock(scope with { CanBreak = true }))];

    private Try MakeTryStatement(Scope scope)
    {
        var form = Chance(60) ? Pick([CatchForm.All, CatchForm.IOException, CatchForm.Filtered]) : CatchForm.None;
        var body = MakeBlock(scope);
        var handler = form == CatchForm.None ? null : MakeBlock(scope with { CanRethrow = true });
        bool hasFinally = form == CatchForm.None || Chance(25);
        var final = hasFinally ? MakeBlock(scope with { CanReturn = false, CanBreak = false, CanContinue = false, CanRethrow = false }) : null;
        return new Try(body, form, handler, final);
    }

    private Using MakeUsing(Scope scope, bool isDeclaration)
    {
        var value = Chance(80) ? new Acquire() : MakeHandle(scope);
        var variable = New("u", VariableKind.Handle, isReadOnly: true);
        var inner = scope.Inner();
        inner.Variables.Add(variable);
        _left += isDeclaration ? 2 : 0;
        return new Using(new Operand(variable), value, new Block(MakeStatements(inner)), isDeclaration);
    }

    private Jump? MakeJump(Scope scope) => PickWeighted<Jump>(
        (scope.CanBreak ? 4 : 0, () => new Jump(JumpForm.Break)),
        (scope.CanContinue ? 4 : 0, () => new Jump(JumpForm.Continue)),
        (scope.CanReturn ? 4 : 0, () => new Jump(JumpForm.Return)),
        (scope.IsFunction ? 0 : 2, () => new Jump(JumpForm.Throw)),
        (scope.CanRethrow ? 4 : 0, () => new Jump(JumpForm.Rethrow)),
        (scope.IsFunction ? 0 : 1, () => new Jump(JumpForm.Fatal)));

    private DeclareFunction MakeLocalFunction(Scope scope)
    {
        var function = MakeFunction(Chance(60) ? FunctionForm.Local : FunctionForm.Lambda, scope);
        scope.Functions.Add(function);
        return new DeclareFunction(function);
    }

    private Statement MakeCall(Scope scope)
    {
        var function = Pick(scope.Functions);
        var handles = scope.Of(VariableKind.Handle).OrderBy(_ => _random.Next()).Take(function.Parameters.Count).ToList();
        return handles.Count < function.Parameters.Count ? new MayThrow() : new Invoke(new Call(function, [.. handles.Select(handle => new Operand(handle))]));
    }
}
