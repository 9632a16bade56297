using System.Text.Json;
using Zx.Abigen;
using Zx.Tool.Header;
using Zx.Tool.Input;
using Zx.Tool.Json;

namespace Zx.Fuzz.Checks;

/// <summary>The tool's products, on what a file means.</summary>
internal static class ToolCheck
{
    private static readonly HeaderOptions Options = new("test.abigen", [], WithAliases: true);

    public static void Run(BindingResult result)
    {
        using JsonDocument json = JsonDocument.Parse(JsonProduct.Write(result.Declarations));
        Violation.Unless(
            json.RootElement.GetProperty("syscalls").GetArrayLength() == result.Declarations.Length, "the JSON has all calls", () => json.RootElement.ToString());
        try
        {
            string header = HeaderProduct.OneFile(result, Options);
            Violation.Unless(
                result.Model.Calls.All(call => call.Traits.HasFlag(CallTraits.Internal) || header.Contains($"zx_{call.Name}(", StringComparison.Ordinal)), "the header has all calls", () => header);
        }
        catch (ToolException)
        {
            // A type by value that nobody declares: the tool tells its user.
        }
    }
}
