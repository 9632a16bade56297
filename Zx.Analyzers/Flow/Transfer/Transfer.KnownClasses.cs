using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Objects whose class is known, as they are made here or by a method at hand: which method a virtual call runs.</summary>
internal sealed partial class Transfer
{
    /// <summary>A call of a virtual or interface member on an object that was made here, as one of the method that runs.</summary>
    private CallSite OnKnownClass(World world, CallSite site)
    {
        var method = site.Method;
        bool isOpen = method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed) || method.ContainingType is { TypeKind: TypeKind.Interface };
        if (!isOpen || site.Receiver is not { } receiver)
            return site;
        if (CallSite.Unwrap(receiver).Syntax is BaseExpressionSyntax)
            return site with { IsExact = true };
        if (InstanceOf(world, receiver)?.Root is not InstanceRoot { Maker.Type: { TypeKind: TypeKind.Class } type } || Running(method, type) is not { } running)
            return site;

        var arguments = site.Arguments.Select(argument => argument with { Parameter = running.Parameters[argument.Parameter.Ordinal] });
        return site with { Method = running, Arguments = arguments.ToImmutableArray(), IsExact = true };
    }

    /// <summary>What runs where a method is called on an object of a class.</summary>
    private static IMethodSymbol? Running(IMethodSymbol method, ITypeSymbol type)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            if (type.FindImplementationForInterfaceMember(method) is not IMethodSymbol implementation)
                return null;
            method = implementation;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                for (var overridden = member; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method.OriginalDefinition))
                        return member;
                }
            }
        }

        return method.IsAbstract ? null : method;
    }

    /// <summary>Whether a method of a base class is called on an object of a known class with handles, whose overrides it may run.</summary>
    private bool RunsOverrides(World world, CallSite site) =>
        site is { Receiver: { } receiver, Method: { IsStatic: false, ContainingType: { TypeKind: TypeKind.Class, IsSealed: false } declaring } }
        && InstanceOf(world, receiver)?.Root is InstanceRoot { Maker.Type: { TypeKind: TypeKind.Class } type }
        && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring.OriginalDefinition) && Shapes.KeepsHandles(type)
        && declaring.GetMembers().Any(member => member is IMethodSymbol { IsAbstract: true } or IMethodSymbol { IsVirtual: true });

    /// <summary>Whether a method computes with a field whose value is known here, as one that counts references does.</summary>
    private bool CountsDown(World world, CallSite site)
    {
        if (site.Receiver is not { } receiver || InstanceOf(world, receiver) is not { Parent: null, Root: InstanceRoot { Maker.Type: { } type } } owner || !Shapes.KeepsHandles(type)
            || Knowledge.Summaries.Of(site.Method, session.Scope, session.Cancellation) is not { Outcomes.Length: > 1 } summary)
        {
            return false;
        }

        return summary.Outcomes.Any(outcome => outcome.Assigned.Any(assigned =>
            assigned.Ordinal < 0 && assigned.Values.Single is null && ReadScalar(world, session.Places.Member(owner, assigned.Member)) is Scalar.Constant));
    }

    /// <summary>Whether a method may give an object that it has made and that has handles, so that its body says more than its summary.</summary>
    private bool MakesObject(IMethodSymbol method)
    {
        var returned = HandleShapes.Carrier(method.ReturnType) ?? method.ReturnType;
        return returned.TypeKind is TypeKind.Class or TypeKind.Interface && returned.SpecialType == SpecialType.None && (Shapes.KeepsHandles(returned) || Creates(method));
    }

    /// <summary>Whether what a method returns is, as it is written, a new object with handles.</summary>
    private bool Creates(IMethodSymbol method) =>
        method.ReturnType.TypeKind is TypeKind.Interface or TypeKind.Class && method.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(session.Cancellation) is MethodDeclarationSyntax { ExpressionBody.Expression: ObjectCreationExpressionSyntax creation }
        && Shapes.KeepsHandles(Knowledge.Model(creation.SyntaxTree).GetTypeInfo(creation, session.Cancellation).Type);

    /// <summary>For the caller, the object that a function has made and returns comes from the call, so that the next call makes another one.</summary>
    private void AdoptInstance(World resumed, Place returned, IOperation call, FlowGraph callee)
    {
        if (!resumed.References.TryGet(returned.Number, out var made) || made is not { Parent: null, Root: InstanceRoot { Role: InstanceRole.Made or InstanceRole.Adopted, Source: var source } root }
            || callee.StepOf(source as IOperation ?? ((ValueTuple<IOperation, InstanceRoot>)source).Item1) < 0)
        {
            return;
        }

        var adopted = session.Places.Root(new InstanceRoot((call, root), InstanceRole.Adopted));
        Age(resumed, adopted, call);
        Move(resumed, made, adopted);
        resumed.References = resumed.References.Select(referred => referred == made ? adopted : referred);
    }

    /// <summary>What is known at one place, and within it, is known of another.</summary>
    private void Move(World world, Place from, Place to)
    {
        foreach (var member in from.Members.ToList())
        {
            var target = member.Member is { } symbol ? session.Places.Member(to, symbol) : session.Places.Element(to, member.Index);
            if (world.Handles.TryGet(member.Number, out var handles))
                world.Handles = world.Handles.Remove(member.Number).Set(target.Number, handles);
            else if (Shapes.IsHandle(session.TypeOf(member)))
                world.Handles = world.Handles.Set(target.Number, session.HandlesAt(world, member.Number));
            if (world.Scalars.TryGet(member.Number, out var scalar))
                world.Scalars = world.Scalars.Remove(member.Number).Set(target.Number, scalar);
            if (world.Functions.TryGet(member.Number, out var function))
                world.Functions = world.Functions.Remove(member.Number).Set(target.Number, function);
            if (world.References.TryGet(member.Number, out var referred))
                world.References = world.References.Remove(member.Number).Set(target.Number, referred);
            Move(world, member, target);
        }
    }
}
