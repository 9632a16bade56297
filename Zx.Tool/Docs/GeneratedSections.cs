using Zx.Abigen;
using Zx.Tool.C;

namespace Zx.Tool.Docs;

/// <summary>The bodies of the sections that are generated whole.</summary>
internal static class GeneratedSections
{
    /// <summary>Stands where somebody has to write something; the issue is the original tool's.</summary>
    public const string ToBeWritten = "TODO(ZX-3106)";

    private const string RightsToBeWritten = "TODO(ZX-2399)";
    private const string Fence = "```";
    private const string MainHeader = "zircon/syscalls.h";

    /// <summary>Headers that declare the types of some arguments.</summary>
    private static readonly Dictionary<string, string> HeadersByType = new()
    {
        ["zx_port_packet_t"] = "zircon/syscalls/port.h",
        ["zx_smc_parameters_t"] = "zircon/syscalls/smc.h",
        ["zx_smc_result_t"] = "zircon/syscalls/smc.h",
    };

    /// <summary>Name and summary.</summary>
    public static IEnumerable<string> Name(DocumentedCall call) =>
        [$"{call.Name} - {(call.Declaration.Summary is { } summary ? SummaryText.Of(summary) : ToBeWritten)}"];

    /// <summary>The headers to include, and the C prototype.</summary>
    public static IEnumerable<string> Synopsis(DocumentedCall call)
    {
        Prototype prototype = Prototype.Of(call.Call);
        IEnumerable<string> headers = prototype.Parameters
            .Select(parameter => HeadersByType.GetValueOrDefault(parameter.Argument.CType))
            .OfType<string>()
            .Append(MainHeader)
            .Distinct()
            .Order(StringComparer.Ordinal);
        string layout = PrototypeLayout.Format(
            (prototype.IsNoReturn ? "[[noreturn]] " : "") + prototype.ReturnType,
            "zx_" + prototype.Name,
            [.. prototype.Parameters.Select(parameter => (parameter.Type, parameter.Name))]);
        return [Fence, .. headers.Select(header => $"#include <{header}>"), "", .. layout.Split('\n'), Fence];
    }

    /// <summary>One paragraph for each requirement sentence.</summary>
    public static IEnumerable<string> Rights(DocumentedCall call) => call.Declaration.Sentences.IsEmpty
        ? [RightsToBeWritten]
        : Paragraphs(call.Declaration.Sentences.Select(SentenceMarkup.Of));

    /// <summary>One paragraph for each documented error, in the order in which they are checked; empty where none is documented.</summary>
    public static IEnumerable<string> Errors(DocumentedCall call) =>
        Paragraphs(call.Call.Errors.Select(error => ErrorMarkup.Of(error, call.Call)));

    private static IEnumerable<string> Paragraphs(IEnumerable<string> paragraphs) =>
        paragraphs.SelectMany((paragraph, index) => (string[])(index == 0 ? [paragraph] : ["", paragraph]));
}
