using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Tests.Editing;

/// <summary>
/// The fixes that the editor finds by itself among what the project references. The service that does it is Roslyn's own but not
/// public, so it is called by name.
/// </summary>
internal static class Lightbulb
{
    private static readonly Type Service = typeof(QuickInfoService).Assembly.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;

    /// <summary>A fix that is offered.</summary>
    /// <param name="Title">What the user reads.</param>
    /// <param name="Action">What it does to the solution.</param>
    /// <param name="Provider">Who offers it.</param>
    /// <param name="Diagnostics">What it is for.</param>
    public sealed record Offer(string Title, CodeAction Action, CodeFixProvider? Provider, ImmutableArray<Diagnostic> Diagnostics)
    {
        /// <summary>The solution with the fix.</summary>
        public async Task<Solution> Fixed() => ((ApplyChangesOperation)(await Action.GetOperationsAsync(CancellationToken.None)).Single(operation => operation is ApplyChangesOperation)).ChangedSolution;

        /// <summary>The solution with the fix wherever it fits.</summary>
        public async Task<Solution> FixedEverywhere(Document document)
        {
            var context = new FixAllContext(
                document, Provider!, FixAllScope.Solution, Action.EquivalenceKey!, Diagnostics.Select(diagnostic => diagnostic.Id), new AllReports(), CancellationToken.None);
            CodeAction action = (await Provider!.GetFixAllProvider()!.GetFixAsync(context))!;
            return await (this with { Action = action }).Fixed();
        }
    }

    /// <summary>The fixes at a place of a file.</summary>
    public static async Task<ImmutableArray<Offer>> At(Document document, int position)
    {
        object stream = Service.GetMethod("StreamFixesAsync")!.Invoke(ServiceOf(document.Project.Solution), [document, new TextSpan(position, 0), null, CancellationToken.None])!;

        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (object collection in await Collect(stream))
        {
            var diagnostics = (ImmutableArray<Diagnostic>)Get(collection, "Diagnostics");
            foreach (object fix in (IEnumerable)Get(collection, "Fixes"))
            {
                var action = (CodeAction)Get(fix, "Action");
                offers.Add(new Offer(action.Title, action, Get(collection, "Provider") as CodeFixProvider, diagnostics));
            }
        }

        return offers.ToImmutable();
    }

    private static object ServiceOf(Solution solution)
    {
        Type exports = typeof(MefHostServices).GetInterfaces().Single(type => type.Name == "IMefHostExportProvider");
        MethodInfo get = exports.GetMethods().Single(method => method.Name == "GetExports" && method.GetGenericArguments().Length == 1);
        object lazy = ((IEnumerable)get.MakeGenericMethod(Service).Invoke(solution.Workspace.Services.HostServices, [])!).Cast<object>().Single();
        return lazy.GetType().GetProperty("Value")!.GetValue(lazy)!;
    }

    private static Task<IReadOnlyList<object>> Collect(object stream) =>
        (Task<IReadOnlyList<object>>)typeof(Lightbulb).GetMethod(nameof(ToList), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(stream.GetType().GetInterface("IAsyncEnumerable`1")!.GetGenericArguments()).Invoke(null, [stream])!;

    private static async Task<IReadOnlyList<object>> ToList<T>(IAsyncEnumerable<T> stream)
    {
        var list = new List<object>();
        await foreach (T item in stream)
            list.Add(item!);
        return list;
    }

    private static object Get(object target, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return target.GetType().GetProperty(name, Any) is { } property ? property.GetValue(target)! : target.GetType().GetField(name, Any)!.GetValue(target)!;
    }

    private sealed class AllReports : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await Reports.Of(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await Reports.Of(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
