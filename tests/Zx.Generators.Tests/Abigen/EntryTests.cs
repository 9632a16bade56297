using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen.Tests;

/// <summary>A file is cut into entries, each of which means by itself what it means in the file.</summary>
public class EntryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("syscall a();syscall b();")]
    [InlineData("# of a\nsyscall a();\n|\n# of b\n\n#! None.\nsyscall b();\n# at the end\n")]
    [InlineData("\uFEFF#^ A.\r\nsyscall a(\r\n);\r\n|  syscall b();\r\n")]
    [InlineData("syscall a(x: int,\n|#! None.\nsyscall b();")]
    [InlineData("syscall a(); #! None.\n|#^ B.\nsyscall b();")]
    [InlineData("syscall a(); syscall b();\n|syscall c();")]
    [InlineData("syscalls a();\n|syscall b(\nsyscall_count: int);")]
    [InlineData("junk\n|syscall a();")]
    public void An_entry_is_a_declaration_with_the_lines_before_it(string marked)
    {
        string[] entries = marked.Split('|');
        string text = string.Concat(entries);
        Assert.Equal(entries, FileOutline.Read(text).Entries.Select(span => text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("#@ right MY_RIGHT: Mine = 20\n#@ type t: T\n")]
    [InlineData("junk\n#@ right MY_RIGHT: Mine = 20\n( #@ type u: U\n#@ type t: T\n")]
    [InlineData("syscall b(\n#@ type t: T\n  #@ right MY_RIGHT: Mine = 20\n);\n")]
    public void What_a_file_says_of_itself_holds_for_all_entries_wherever_it_stands(string names)
    {
        const string Call = "#! h must have MY_RIGHT.\nsyscall a(h: zx_handle_t, x: t);\n";
        foreach (string text in new[] { names + Call, Call + names })
        {
            BindingResult whole = DefinitionFiles.Bind(text);
            Call call = Assert.Single(AbigenFile
                .Cut(SourceText.From(text), (scope, entry) => AbigenFile.BindEntry(entry, scope))
                .SelectMany(declarations => BoundDeclaration.CallsOf(declarations)), found => found.Name == "a");

            Assert.Equal("Mine", Assert.Single(whole.Model.Rights).Name);
            Assert.Equal("t", Assert.Single(whole.Model.TypeMappings).CType);
            Assert.Equal(whole.Model.Calls.Single(found => found.Name == "a"), call);
        }
    }

    [Fact]
    public void Of_two_declarations_with_one_name_only_the_first_counts_whether_or_not_it_has_an_error()
    {
        const string Text = "syscall a_b(x: any);\nsyscall aB(x: int);\nsyscall c();\n";

        Assert.Equal(
            DefinitionFiles.Bind(Text).Model.Calls.Select(call => call.Name),
            BoundDeclaration.CallsOf(AbigenFile.Cut(SourceText.From(Text), (scope, entry) => AbigenFile.BindEntry(entry, scope))
                .SelectMany(declarations => declarations)).Select(call => call.Name));
    }
}
