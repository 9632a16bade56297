using static Zx.Abigen.AbigenDiagnosticKind;

namespace Zx.Abigen.Tests;

/// <summary>Object types and rights that a file declares for itself: <c>#@ object</c>, <c>#@ right</c>, <c>#@ result</c>.</summary>
public sealed class OwnNameTests
{
    private const string File = "#@ object FD_TYPE_FILE: File = 32 has FileRights\n";
    private const string Seek = "#@ right FD_RIGHT_SEEK: Seek = 20\n";

    [Fact]
    public void A_file_may_use_them_before_it_declares_them()
    {
        BindingResult result = DefinitionFiles.Bind(
            """
            #! file must be of type FD_TYPE_FILE or ZX_OBJ_TYPE_SOCKET and have FD_RIGHT_SEEK and have ZX_RIGHT_READ.
            #@ result copy: FD_TYPE_FILE has global::My.CopyRights with ZX_ERR_SHOULD_WAIT
            #@ result rest: ZX_OBJ_TYPE_SOCKET
            syscall file_split(file: zx_handle_t) returns (zx_status_t, copy: zx_handle_t handle_acquire, rest: zx_handle_t handle_acquire);

            #@ object FD_TYPE_FILE: File = 32 has FileRights
            #@ object FD_TYPE_UNIX_SOCKET: UnixSocket = 63
            #@ right FD_RIGHT_SEEK: Seek = 20
            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [new ObjectType("FD_TYPE_FILE", "File", 32, "FileRights"), new ObjectType("FD_TYPE_UNIX_SOCKET", "UnixSocket", 63, null)],
            result.Model.ObjectTypes);
        Assert.Equal([new Right("FD_RIGHT_SEEK", "Seek", 20)], result.Model.Rights);
        Requirement requirement = result.Model.Calls[0].Requirements[0];
        Assert.Equal(["FD_TYPE_FILE", "ZX_OBJ_TYPE_SOCKET"], requirement.ObjectTypes);
        Assert.Equal(["FD_RIGHT_SEEK", "ZX_RIGHT_READ"], requirement.Rights);
        Assert.Equal(
            [new ResultHandle("FD_TYPE_FILE", "global::My.CopyRights"), new ResultHandle("ZX_OBJ_TYPE_SOCKET", null)],
            result.Model.Calls[0].Results.Select(argument => argument.Handle));
        Assert.Equal(["ZX_ERR_SHOULD_WAIT"], result.Model.Calls[0].Results[0].WrittenWith);
    }

    [Fact]
    public void A_right_may_be_called_as_a_word_of_a_sentence()
    {
        BindingResult result = DefinitionFiles.Bind(
            """
            #@ right resource: Source = 20
            #@ right a: First = 21
            #! h must have resource.
            #! h must have resource kind ZX_RSRC_KIND_ROOT.
            #! Every entry of hs must have a.
            #! Every entry of ws must have a handle field with a.
            syscall x(h: zx_handle_t, hs: zx_handle_t[2] IN, ws: int[2] IN);
            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            ["resource", "", "a", "a"], result.Model.Calls[0].Requirements.Select(requirement => string.Concat(requirement.Rights)));
    }

    [Theory]
    [InlineData("#@ object«»", "Expected a constant for the object type")]
    [InlineData("#@ object FD_TYPE_FILE «File» = 32", "Expected ':'")]
    [InlineData("#@ object FD_TYPE_FILE: «32»", "Expected its C# name, found '32'")]
    [InlineData("#@ object FD_TYPE_FILE: File«»", "Expected '='")]
    [InlineData("#@ object FD_TYPE_FILE: File = «many»", "Expected a number, found 'many'")]
    [InlineData("#@ object FD_TYPE_FILE: File = 32 «FileRights»", "Expected the end of the line")]
    [InlineData("#@ object FD_TYPE_FILE: File = 32 has«»", "Expected a C# type")]
    [InlineData("#@ object FD_TYPE_FILE: «file» = 32", "begins with a capital letter")]
    [InlineData("#@ right FD_RIGHT_SEEK: Seek = 20 «has» X", "Expected the end of the line")]
    [InlineData("#@ right FD_RIGHT_SEEK: «seek» = 20", "begins with a capital letter")]
    [InlineData("#@ «rihgt» FD_RIGHT_SEEK: Seek = 20", "did you mean 'right'?")]
    [InlineData("#@ result copy:«»\nsyscall a() returns (zx_status_t, copy: zx_handle_t);", "Expected an object type")]
    [InlineData("#@ result copy: FD_TYPE_FILE has«»\nsyscall a() returns (zx_status_t, copy: zx_handle_t);", "Expected a C# type")]
    [InlineData("#@ result copy: ZX_OBJ_TYPE_VMO with«»\nsyscall a() returns (zx_status_t, copy: zx_handle_t);", "Expected a status")]
    [InlineData("#@ result copy«»\nsyscall a() returns (zx_status_t, copy: zx_handle_t);", "Expected 'with'")]
    public void Malformed(string marked, string message) => MarkedText.AssertDiagnostic(Syntax, marked, message);

    [Theory]
    [InlineData("#@ object FD_TYPE_FILE: File = «31»", "from 32 to 63, not 31")]
    [InlineData("#@ object FD_TYPE_FILE: File = «64»", "from 32 to 63")]
    [InlineData("#@ object FD_TYPE_FILE: File = «99999999999999999999»", "from 32 to 63")]
    [InlineData("#@ right FD_RIGHT_SEEK: Seek = «19»", "from 20 to 30, not 19")]
    [InlineData("#@ right FD_RIGHT_SEEK: Seek = «31»", "from 20 to 30")]
    [InlineData(File + "#@ result «count»: FD_TYPE_FILE\nsyscall a() returns (zx_status_t, count: int);", "is of type 'int' and not a handle")]
    public void A_number_or_a_type_that_cannot_be(string marked, string message) => MarkedText.AssertDiagnostic(Contradiction, marked, message);

    [Theory]
    [InlineData("#@ object «ZX_OBJ_TYPE_SOCKET»: Plug = 32", "is there already, as Socket")]
    [InlineData("#@ right «ZX_RIGHT_READ»: Look = 20", "is there already, as Read")]
    [InlineData("#@ object FD_TYPE_FILE: «Socket» = 32", "'Socket' is the name of an object type or a right of the kernel")]
    [InlineData("#@ right FD_RIGHT_SEEK: «Read» = 20", "'Read' is the name of an object type or a right of the kernel")]
    [InlineData(File + "#@ object «FD_TYPE_FILE»: Other = 33", "declared already on line 1")]
    [InlineData(File + "#@ object FD_TYPE_OTHER: «File» = 33", "declared already on line 1")]
    [InlineData(File + "#@ object FD_TYPE_OTHER: Other = «32»", "The number 32 is given already")]
    [InlineData(Seek + "#@ right FD_RIGHT_OTHER: «Seek» = 21", "declared already on line 1")]
    [InlineData(Seek + "#@ right FD_RIGHT_OTHER: Other = «020»", "is given already")]
    [InlineData(File + "#@ right FD_RIGHT_FILE: «File» = 21", "declared already on line 1")]
    [InlineData(
        File + "#@ result copy: FD_TYPE_FILE\n#@ result «copy»: FD_TYPE_FILE\nsyscall a() returns (zx_status_t, copy: zx_handle_t);",
        "declared already on line 2")]
    public void Declared_twice(string marked, string message) => MarkedText.AssertDiagnostic(AbigenDiagnosticKind.Duplicate, marked, message);

    [Theory]
    [InlineData(File + "#! h must be of type «FD_TYPE_FIEL».\nsyscall a(h: zx_handle_t);", "did you mean 'FD_TYPE_FILE'?", SentenceForm)]
    [InlineData(Seek + "#! h must have «FD_RIGHT_SEK».\nsyscall a(h: zx_handle_t);", "did you mean 'FD_RIGHT_SEEK'?", SentenceForm)]
    [InlineData(Seek + "#! h must have «ZX_RIGHT_SEEK».\nsyscall a(h: zx_handle_t);", "'ZX_RIGHT_SEEK' is not a known right", UnknownName)]
    [InlineData(File + "#@ result «copi»: FD_TYPE_FILE\nsyscall a() returns (zx_status_t, copy: zx_handle_t);", "did you mean 'copy'?", UnknownName)]
    [InlineData(
        File + "#@ result copy: «FD_TYPE_FIL»\nsyscall a() returns (zx_status_t, copy: zx_handle_t);", "did you mean 'FD_TYPE_FILE'?", UnknownName)]
    public void Misspelt(string marked, string message, object kind) =>
        MarkedText.AssertDiagnostic((AbigenDiagnosticKind)kind, marked, message);

    [Fact]
    public void What_may_have_been_meant_is_told_apart_from_the_message()
    {
        AbigenDiagnostic diagnostic = Assert.Single(DefinitionFiles.Bind(Seek + "#! h must have FD_RIGHT_SEK.\nsyscall a(h: zx_handle_t);").Diagnostics);

        Assert.Equal("FD_RIGHT_SEEK", diagnostic.Replacement);
    }
}
