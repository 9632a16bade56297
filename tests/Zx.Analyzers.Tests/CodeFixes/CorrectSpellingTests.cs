using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>What is misspelt in a definition file becomes what the report takes it for.</summary>
public sealed class CorrectSpellingTests
{
    private const string File = "test.abigen";

    [Theory]
    [InlineData("#! h must have [ZX_RIGHT_RAED|ZX_RIGHT_READ].\nsyscall a(h: zx_handle_t);\n")]
    [InlineData("#! h must have [WRITE|ZX_RIGHT_WRITE].\nsyscall a(h: zx_handle_t);\n")]
    [InlineData("#! h must be of type [ZX_OBJ_TYPE_SOKET|ZX_OBJ_TYPE_SOCKET] and have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t);\n")]
    [InlineData("#! h must have resource kind [ZX_RSRC_KIND_ROOTS|ZX_RSRC_KIND_ROOT].\nsyscall a(h: zx_handle_t);\n")]
    [InlineData("#! [sokcet|socket] must have ZX_RIGHT_READ.\nsyscall a(socket: zx_handle_t);\n")]
    [InlineData("#! If [topc|topic] is X, h must have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t, topic: int);\n")]
    [InlineData("#! h [msut|must] have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t);\n")]
    [InlineData("#! [Evry|Every] entry of hs must have ZX_RIGHT_READ.\nsyscall a(hs: zx_handle_t[2] IN);\n")]
    [InlineData("#! Every [enrty|entry] of hs must have ZX_RIGHT_READ.\nsyscall a(hs: zx_handle_t[2] IN);\n")]
    [InlineData("#! Every entry of ws must have a [waitfr|waitfor] field with ZX_RIGHT_WAIT.\nsyscall a(ws: int[2] IN);\n")]
    [InlineData("syscall a(h: [zx_hanlde_t|zx_handle_t]);\n")]
    [InlineData("syscall a(n: [uint32|uint32_t]);\n")]
    [InlineData("syscall a(h: zx_handle_t [handle_relase|handle_release]);\n")]
    [InlineData("syscall a [blokcing|blocking](h: zx_handle_t) returns (zx_status_t);\n")]
    [InlineData("syscall a(b: any[[sise|size]] IN, size: size_t);\n")]
    [InlineData("[sysall|syscall] a();\n")]
    [InlineData("syscall a() [retruns|returns] (int);\n")]
    [InlineData("#@ [eror|error] ZX_ERR_BAD_HANDLE x is bad.\nsyscall a();\n")]
    [InlineData("#@ error [ZX_ERR_BAD_HANDEL|ZX_ERR_BAD_HANDLE] x is bad.\nsyscall a();\n")]
    [InlineData("#@ result [actaul|actual] with ZX_ERR_BAD_STATE\nsyscall a() returns (zx_status_t, actual: size_t);\n")]
    [InlineData("#@ argument [topc|topic]: My.Topic from X_\nsyscall a(topic: int);\n")]
    [InlineData("#@ right FD_RIGHT_SEEK: Seek = 20\n#! h must have [FD_RIGHT_SEKE|FD_RIGHT_SEEK].\nsyscall a(h: zx_handle_t);\n")]
    public async Task It_becomes_what_it_is_taken_for(string marked)
    {
        (string wrong, string right, string title) = Split(marked);
        using var fix = new DefinitionFix((File, wrong));

        Assert.Equal([title], await fix.Titles());
        Assert.Equal(right, await fix.ApplyOneByOne(File));
        Assert.Empty(await AbigenAnalysis.Run(right));
    }

    [Theory]
    [InlineData("#! h must have ZX_RIGHT_TELEPORT.\nsyscall a(h: zx_handle_t);\n")]
    [InlineData("#! h must.\nsyscall a(h: zx_handle_t);\n")]
    [InlineData("syscall a(h: lamp_t);\n")]
    [InlineData("syscall a();\nsyscall a();\n")]
    public async Task Nothing_is_offered_for_what_nobody_can_guess(string text)
    {
        using var fix = new DefinitionFix((File, text));

        Assert.NotEmpty(await AbigenAnalysis.Run(text));
        Assert.Empty(await fix.Titles());
    }

    [Fact]
    public async Task The_rest_of_the_file_stays_as_it_is()
    {
        using var fix = new DefinitionFix((File, "# é…\r\n#! h must have\tZX_RIGHT_RAED .\r\n\r\nsyscall a(h: zx_handle_t);\r\n"));

        Assert.Equal("# é…\r\n#! h must have\tZX_RIGHT_READ .\r\n\r\nsyscall a(h: zx_handle_t);\r\n", await fix.ApplyOneByOne(File));
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_of_a_project_at_once(FixAllScope scope)
    {
        const string Other = "other.abigen";
        using var fix = new DefinitionFix(
            (File, "#! h must be of type ZX_OBJ_TYPE_SOKET and have ZX_RIGHT_RAED.\nsyscall a(h: zx_handle_t);\nsyscall c(h: zx_hanlde_t handle_relase);\n"),
            (Other, "syscall b(n: uint32, m: lamp_t);\n"),
            ("notes.txt", "ZX_RIGHT_RAED"));

        await fix.ApplyAll(scope);

        Assert.Equal("#! h must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t);\nsyscall c(h: zx_handle_t handle_release);\n", await fix.Text(File));
        Assert.Equal("syscall b(n: uint32_t, m: lamp_t);\n", await fix.Text(Other));
        Assert.Equal("ZX_RIGHT_RAED", await fix.Text("notes.txt"));
    }

    /// <summary>By default an editor asks a fix for code only.</summary>
    [Fact]
    public void Editors_ask_it_for_definition_files()
    {
        ExportCodeFixProviderAttribute export = typeof(CorrectSpelling).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Contains(nameof(TextDocumentKind.AdditionalDocument), export.DocumentKinds);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
    }

    /// <summary>Reads <c>[wrong|right]</c>.</summary>
    private static (string Wrong, string Right, string Title) Split(string marked)
    {
        int bar = marked.IndexOf('|');
        int open = marked.LastIndexOf('[', bar);
        int close = marked.IndexOf(']', bar);
        (string before, string after) = (marked[..open], marked[(close + 1)..]);
        (string wrong, string right) = (marked[(open + 1)..bar], marked[(bar + 1)..close]);
        return (before + wrong + after, before + right + after, $"Change '{wrong}' to '{right}'");
    }
}
