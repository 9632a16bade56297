using System.Text.Json;
using System.Text.Json.Nodes;
using Zx.Abigen.Tests;

namespace Zx.Tool.Tests.Json;

/// <summary>The JSON of the original tool: keys, their order, and tokens.</summary>
public sealed class JsonTests
{
    private static JsonArray Calls(string text)
    {
        ToolRun run = ToolRun.WithInput(text, "json", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
        return JsonNode.Parse(run.Output)!["syscalls"]!.AsArray();
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual!.ToJsonString());

    [Fact]
    public void A_call_with_everything()
    {
        JsonArray calls = Calls("""
            #^ Don't "quote", ZX-1.
            #! handle must have ZX_RIGHT_READ.
            # A comment between.
            #! If options & ZX_X, handle must be of type ZX_OBJ_TYPE_SOCKET.
            #@ error ZX_ERR_BAD_HANDLE never shown.
            syscall a_b blocking novel (
                handle: zx_handle_t, options: uint32_t, data: any[rows * columns] IN, rows: size_t, columns: size_t, one: int[1] INOUT)
                returns (zx_status_t, out: zx_handle_t handle_acquire, size: size_t optional);
            """);

        AssertJson(
            """
            [{"name": "a_b",
              "attributes": ["*", "blocking", "novel"],
              "top_description": ["Don", "'", "t", "\"", "quote", "\"", ",", "ZX", "-", "1", "."],
              "requirements": ["handle", "must", "have", "ZX_RIGHT_READ", ".", "If", "options", "&", "ZX_X", ",", "handle", "must", "be", "of", "type",
                               "ZX_OBJ_TYPE_SOCKET", "."],
              "arguments": [
                {"name": "handle", "type": "zx_handle_t", "is_array": false, "attributes": []},
                {"name": "options", "type": "uint32_t", "is_array": false, "attributes": []},
                {"name": "data", "type": "any", "is_array": true, "array_multipliers": ["rows", "columns"], "attributes": ["IN"]},
                {"name": "rows", "type": "size_t", "is_array": false, "attributes": []},
                {"name": "columns", "type": "size_t", "is_array": false, "attributes": []},
                {"name": "one", "type": "int", "is_array": true, "array_count": 1, "attributes": ["INOUT"]},
                {"name": "out", "type": "zx_handle_t", "is_array": true, "array_count": 1, "attributes": ["handle_acquire"]},
                {"name": "size", "type": "size_t", "is_array": true, "array_count": 1, "attributes": ["optional"]}],
              "return_type": "zx_status_t"}]
            """,
            calls);
    }

    [Fact]
    public void Nothing_returned_is_void_and_nothing_said_is_empty() => AssertJson(
        """
        [{"name": "a", "attributes": ["*", "noreturn"], "top_description": [], "requirements": [], "arguments": [], "return_type": "void"},
         {"name": "b", "attributes": ["*"], "top_description": [], "requirements": ["None", "."], "arguments": [], "return_type": "void"}]
        """,
        Calls("syscall a noreturn ();\n#! None.\nsyscall b() returns ();"));

    [Fact]
    public void A_file_without_calls() => AssertJson("[]", Calls("# Nothing.\n"));

    [SkippableFact]
    public void The_kernels_file_has_170_calls_in_its_order()
    {
        string text = DefinitionFiles.ReadZircon();
        JsonArray calls = Calls(text);

        Assert.Equal(170, calls.Count);
        Assert.Equal(
            text.Split('\n').Where(line => line.StartsWith("syscall ", StringComparison.Ordinal)).Select(line => line.Split(' ', '(')[1]),
            calls.Select(call => call!["name"]!.GetValue<string>()));
        Assert.Equal(107, Arguments(calls).Count(argument => argument["array_count"]?.GetValue<int>() == 1));
        Assert.Equal(45, Arguments(calls).Count(argument => argument["array_multipliers"] is not null));
        Assert.Equal(170, calls.Sum(call => call!["requirements"]!.AsArray().Count(token => token!.GetValue<string>() == ".")));
    }

    [SkippableFact]
    public void The_tokens_of_a_file_are_the_words_of_its_lines()
    {
        string text = DefinitionFiles.ReadZircon();
        IEnumerable<string> written = text.Split('\n')
            .Where(line => line.StartsWith("#!", StringComparison.Ordinal))
            .SelectMany(line => line[2..].Replace(".", " . ").Replace(",", " , ").Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(written, Calls(text).SelectMany(call => call!["requirements"]!.AsArray()).Select(token => token!.GetValue<string>()));
    }

    private static IEnumerable<JsonNode> Arguments(JsonArray calls) => calls.SelectMany(call => call!["arguments"]!.AsArray())!;
}
