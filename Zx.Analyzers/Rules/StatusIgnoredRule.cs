using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Abigen;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX3005: a call to do with handles can fail and says so by its status alone, and nobody looks at it.</summary>
internal sealed class StatusIgnoredRule(Knowledge knowledge)
{
    // Of a handle that is not live the ownership rules speak.
    private const string BadHandle = "ZX_ERR_BAD_HANDLE";

    public Diagnostic? Judge(IExpressionStatementOperation statement)
    {
        var value = Value(statement.Operation);
        if (!IsStatus(value.Type) || Called(value) is not { } call || !ConcernsHandles(call.TargetMethod))
            return null;
        var failures = knowledge.Contracts.Of(call.TargetMethod).Protocol.Errors.Keys.ToList();
        bool onlyCloses = failures.Count == 0 && Site.VerbOf(call.TargetMethod) is Site.Closed or Site.Disposed;
        if (onlyCloses || (failures.Count > 0 && failures.TrueForAll(status => status == BadHandle)))
            return null;
        return Diagnostic.Create(ProtocolDescriptors.StatusIgnored, call.Syntax.GetLocation(), call.TargetMethod.Name, Detail(failures));
    }

    /// <summary>Whether handles go into a call, or the object it is made on keeps some, or its documentation says how it fails.</summary>
    private bool ConcernsHandles(IMethodSymbol method)
    {
        var contract = knowledge.Contracts.Of(method);
        return contract.ConcernsHandles || contract.Protocol.Errors.Count > 0 || knowledge.Shapes.KeepsHandles(method.ContainingType)
            || method.Parameters.Any(parameter => knowledge.Shapes.HoldsHandles(parameter.Type));
    }

    /// <summary>What the statement drops: of a conditional access, what is called where there is something.</summary>
    private static IOperation Value(IOperation operation) =>
        CallSite.Unwrap(operation) is IConditionalAccessOperation { WhenNotNull: var access } ? Value(access) : CallSite.Unwrap(operation);

    private bool IsStatus(ITypeSymbol? type) => knowledge.Known.Status is { } status && SymbolEqualityComparer.Default.Equals(type, status);

    /// <summary>The call whose status it is, behind what waits for it.</summary>
    private IInvocationOperation? Called(IOperation operation) => operation switch
    {
        IAwaitOperation awaited => Called(CallSite.Unwrap(awaited.Operation)),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => Called(CallSite.Unwrap(task)),
        IInvocationOperation call => call,
        _ => null,
    };

    private static string Detail(IReadOnlyCollection<string> failures) =>
        failures.Count == 0 ? "it alone says whether the call succeeded" : $"it may be {string.Join(", ", failures.Where(status => status != BadHandle).OrderBy(status => status, StringComparer.Ordinal))}";
}
