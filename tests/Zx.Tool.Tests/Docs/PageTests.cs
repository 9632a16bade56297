using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;
using Zx.Tool.Docs;

namespace Zx.Tool.Tests.Docs;

/// <summary>What is generated in a page, and what is left alone.</summary>
public sealed class PageTests
{
    private const string Definitions = """
        #^ Don't wait (ever) / long - just wait, e.g. ZX-1 .
        #! If options & ZX_DEEP, handle must be of type ZX_OBJ_TYPE_SOCKET or ZX_OBJ_TYPE_FIFO and have ZX_RIGHT_READ and have ZX_RIGHT_WRITE.
        #! Every entry of items must have a pending field with ZX_RIGHT_WAIT.
        #! Every entry of handles must have ZX_RIGHT_TRANSFER.
        #! All wr_handles of args must have ZX_RIGHT_TRANSFER.
        #! kind must have resource kind ZX_RSRC_KIND_ROOT.
        syscall pond_wait(
            handle: zx_handle_t, options: uint32_t, items: zx_wait_item_t[1] INOUT, handles: zx_handle_t[options] IN, args: zx_args_t[1] IN,
            kind: zx_handle_t)
            returns (zx_status_t);
        #^ Übergröße x:y é
        #@ error ZX_ERR_BAD_HANDLE handle is no handle of this process, and the handle lacks ZX_RIGHT_READ.
        #@ error ZX_ERR_NO_MEMORY the system has no handle left.
        syscall pond_read(handle: zx_handle_t) returns (zx_status_t);
        syscall pond_exit noreturn ();
        syscall pond_port(packet: zx_port_packet_t[1] IN);
        """;

    private static readonly IReadOnlyList<DocumentedCall> Calls =
        DocumentedCall.All(AbigenFile.Bind(SourceText.From(Definitions)));

    private static readonly CallReferences References = new(Calls.Select(call => call.Name));

    private static CallPage Update(string name, string text) => CallPage.Update(Calls.Single(call => call.Name == name), References, text);

    private static string Stub(string name) => CallPage.Stub(Calls.Single(call => call.Name == name), References).Text;

    /// <summary>The lines of a section that are neither empty nor the comment.</summary>
    private static string[] Section(string page, string title) =>
    [
        .. page.Split("## " + title + "\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith("<!--", StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData("pond_wait", "pond_wait - Don't wait (ever)/long-just wait, e. g. ZX-1.")]
    [InlineData("pond_read", "pond_read - Übergröße x : y é")]
    [InlineData("pond_exit", "pond_exit - TODO(ZX-3106)")]
    public void A_summary_is_put_together_from_its_tokens(string call, string expected) =>
        Assert.Equal([expected], Section(Stub(call), "NAME"));

    [Fact]
    public void Sentences_have_names_in_italics_and_constants_in_bold() => Assert.Equal(
        [
            "If *options* & **ZX_DEEP**, *handle* must be of type **ZX_OBJ_TYPE_SOCKET** or **ZX_OBJ_TYPE_FIFO** and have **ZX_RIGHT_READ** and have **ZX_RIGHT_WRITE**.",
            "Every entry of *items* must have a *pending* field with **ZX_RIGHT_WAIT**.",
            "Every entry of *handles* must have **ZX_RIGHT_TRANSFER**.",
            "All wr_handles of *args* must have **ZX_RIGHT_TRANSFER**.",
            "*kind* must have resource kind **ZX_RSRC_KIND_ROOT**.",
        ],
        Section(Stub("pond_wait"), "RIGHTS"));

    [Fact]
    public void A_call_without_sentences_is_left_to_do() => Assert.Equal(["TODO(ZX-2399)"], Section(Stub("pond_exit"), "RIGHTS"));

    [Theory]
    [InlineData("pond_exit", "```", "#include <zircon/syscalls.h>", "[[noreturn]] void zx_pond_exit(void);", "```")]
    [InlineData("pond_port", "```", "#include <zircon/syscalls.h>", "#include <zircon/syscalls/port.h>", "void zx_pond_port(const zx_port_packet_t* packet);", "```")]
    public void A_synopsis_has_headers_and_prototype(string call, params string[] expected) =>
        Assert.Equal(expected, Section(Stub(call), "SYNOPSIS"));

    [Fact]
    public void Documented_errors_are_generated_in_their_order()
    {
        string page = Update("pond_read", "# x\n\n## ERRORS\n\nold\n").Text;

        Assert.Equal(
            [
                "**ZX_ERR_BAD_HANDLE**  *handle* is no handle of this process, and the handle lacks **ZX_RIGHT_READ**.",
                "**ZX_ERR_NO_MEMORY**  The system has no handle left.",
            ],
            Section(page, "ERRORS"));
        Assert.Equal(["mine"], Section(Update("pond_wait", "# x\n\n## ERRORS\n\nmine\n").Text, "ERRORS"));
    }

    [Theory]
    [InlineData("**zx_pond_read**", true)]
    [InlineData("**zx_pond_read()**", true)]
    [InlineData("**zx_pond_read**()", true)]
    [InlineData("**pond_read()**", true)]
    [InlineData("**pond_read**()", true)]
    [InlineData("`zx_pond_read()`", true)]
    [InlineData("`zx_pond_read`", true)]
    [InlineData("`pond_read()`", true)]
    [InlineData("[`zx_pond_read()`]", true)]
    [InlineData("[`zx_pond_read`]", true)]
    [InlineData("[zx_pond_read]", true)]
    [InlineData("[pond_read](pond_read.md)", true)]
    [InlineData("[**zx_pond_read()**](pond_read.md)", true)]
    [InlineData("[`zx_pond_read()`](../syscalls/pond_read.md#errors)", true)]
    [InlineData("*pond_read*", false)]
    [InlineData("`pond_read`", false)]
    [InlineData("pond_read", false)]
    [InlineData("`zx_pond_reader()`", false)]
    [InlineData("`zx_pond_read(h)`", false)]
    [InlineData("[zx_pond_read](https://example.org)", false)]
    [InlineData("[pond_read]", false)]
    public void References_take_one_form(string written, bool isReference)
    {
        string page = Update("pond_wait", $"# x\n\n## DESCRIPTION\n\nSee {written}, or {written}.\n").Text;

        Assert.Equal(
            isReference ? "See [`zx_pond_read()`], or [`zx_pond_read()`]." : $"See {written}, or {written}.",
            Section(page, "DESCRIPTION")[0]);
        Assert.Equal(isReference, page.EndsWith(
            "\n\n<!-- References updated by update-docs-from-abigen, do not edit. -->\n\n[`zx_pond_read()`]: pond_read.md\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_does_not_link_to_itself_and_code_is_left_alone() => Assert.Equal(
        "# zx_pond_read\n\n## DESCRIPTION\n\n`zx_pond_read()`\n\n```\n[`zx_pond_wait()`] ## RIGHTS\n## RIGHTS\n```\n",
        Update("pond_read", "# x\n\n## DESCRIPTION\n\n[`zx_pond_read()`]\n\n```\n[`zx_pond_wait()`] ## RIGHTS\n## RIGHTS\n```\n").Text);

    [Fact]
    public void See_also_is_sorted_concepts_first_and_keeps_what_it_does_not_know()
    {
        CallPage page = Update(
            "pond_read",
            "# x\n\n## SEE ALSO\n\n+ [rights](../rights.md),\n[pond_wait](pond_wait.md), **zx_pond_exit()**.\n - [other](other.md)\n* [exceptions](../exceptions.md)\n - zx_pond_read\n");

        Assert.Equal(
            [
                " - [other](other.md)", " - [exceptions](../exceptions.md)", " - [rights](../rights.md)", " - [`zx_pond_exit()`]", " - [`zx_pond_wait()`]",
            ],
            Section(page.Text, "SEE ALSO").TakeWhile(line => line.StartsWith(' ')));
        Assert.Contains("'- [other](other.md)' in section SEE ALSO is neither a call nor a known concept", page.Warnings);
        Assert.Equal(page.Text, Update("pond_read", page.Text).Text);
    }

    [Fact]
    public void Missing_sections_are_warned_of_and_not_made()
    {
        CallPage page = Update("pond_exit", "# x\n\n## DESCRIPTION\n\nText.\n");

        Assert.Equal("# zx_pond_exit\n\n## DESCRIPTION\n\nText.\n", page.Text);
        Assert.Equal(
            ["there is no section '## NAME'", "there is no section '## SYNOPSIS'", "there is no section '## RIGHTS'"], page.Warnings);
    }

    [Fact]
    public void Definitions_of_somebody_else_stay_behind_the_generated_ones()
    {
        const string Page = "# zx_pond_exit\n\n## DESCRIPTION\n\n[`zx_pond_read()`], [x]\n\n" +
            "<!-- References updated by update-docs-from-abigen, do not edit. -->\n\n[`zx_pond_read()`]: pond_read.md\n[x]: y.md\n";

        Assert.Equal(Page, Update("pond_exit", Page).Text);
        Assert.Equal(Page, Update("pond_exit", Page.Replace("[`zx_pond_read()`]: ", "[`zx_pond_wait()`]: pond_wait.md\n[`zx_pond_read()`]: ")).Text);
    }

    [Fact]
    public void A_reference_block_without_references_is_dropped() => Assert.Equal(
        "# zx_pond_exit\n\nText.\n",
        Update("pond_exit", "# zx_pond_exit\n\nText.\n\n<!-- References updated by update-docs-from-abigen, do not edit. -->\n\n[`zx_pond_read()`]: pond_read.md\n").Text);

    [Theory]
    [InlineData("", "# zx_pond_exit\n")]
    [InlineData("wrong\n", "# zx_pond_exit\n")]
    [InlineData("## DESCRIPTION\n", "# zx_pond_exit\n\n## DESCRIPTION\n")]
    public void The_title_is_the_first_line(string text, string expected) => Assert.Equal(expected, Update("pond_exit", text).Text);

    [Fact]
    public void Line_ends_stay() => Assert.DoesNotContain(
        '\n', Update("pond_read", Stub("pond_read").Replace("\n", "\r\n")).Text.Replace("\r\n", ""));

    [Fact]
    public void A_stub_is_up_to_date() => Assert.All(Calls, call => Assert.Equal(Stub(call.Name), Update(call.Name, Stub(call.Name)).Text));
}
