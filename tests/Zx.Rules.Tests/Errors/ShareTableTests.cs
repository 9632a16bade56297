using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Zx.Rules.Tests;

/// <summary>
/// The table of what <c>zx_socket_share</c> checks, in the order of its rows: one source text for each way into a row is analysed, which
/// reports the row's rule, and run, which returns the row's status.
/// </summary>
public sealed class ShareTableTests
{
    private const string Sockets = "var (near, far) = Socket.Create(SocketOptions.HasAccept); var (one, two) = Socket.Create(); var (three, four) = Socket.Create();\n";

    private const string Numbers =
        "Sys.SocketCreate((uint)SocketOptions.HasAccept, out uint near, out uint far).ThrowIfError(); Sys.SocketCreate(0, out uint one, out uint two).ThrowIfError(); "
        + "Sys.SocketCreate(0, out uint three, out uint four).ThrowIfError();\n";

    private const string Untyped = Sockets + "Handle channel = near.ToHandle(); Handle shared = one.ToHandle();\n";

    /// <summary>The row, the status it answers, the rule that says so (none for success), and the text.</summary>
    public static TheoryData<int, ZxStatus, string, string> Rows() => new()
    {
        { 1, ZxStatus.BadHandle, "ZX1001", Sockets + "near.Close();\nreturn near.Share(one);" },
        { 1, ZxStatus.BadHandle, "ZX1001", Sockets + "SocketHandle<SocketRights> none = default;\nreturn none.Share(one);" },
        { 1, ZxStatus.BadHandle, "ZX1001", Numbers + "_ = Sys.HandleClose(near);\nreturn Sys.SocketShare(near, one);" },
        { 1, ZxStatus.BadHandle, "ZX1001", Untyped + "channel.Close();\nreturn Sys.SocketShare(channel.Raw, shared.Raw);" },
        { 2, ZxStatus.AccessDenied, "ZX2001", Numbers + "Sys.HandleReplace(near, ZxRights.Read, out uint reader).ThrowIfError();\nreturn Sys.SocketShare(reader, one);" },
        { 2, ZxStatus.AccessDenied, "ZX2001", Untyped + "Handle reader = channel.Replace(ZxRights.Read);\nreturn Sys.SocketShare(reader.Raw, shared.Raw);" },
        { 2, ZxStatus.AccessDenied, "ZX2001", Numbers + "Sys.EventCreate(0, out uint e).ThrowIfError();\nreturn Sys.SocketShare(e, one);" },
        { 3, ZxStatus.WrongType, "ZX2003", Numbers + "Sys.PortCreate(0, out uint port).ThrowIfError();\nreturn Sys.SocketShare(port, one);" },
        { 3, ZxStatus.WrongType, "ZX2003", Untyped + "var (left, right) = Channel.Create();\nreturn Sys.SocketShare(left.Raw, shared.Raw);" },
        { 4, ZxStatus.BadHandle, "ZX1003", Sockets + "one.Close();\nreturn near.Share(one);" },
        { 4, ZxStatus.BadHandle, "ZX1001", Sockets + "return near.Share(default(SocketHandle<SocketRights>));" },
        { 4, ZxStatus.BadHandle, "ZX1003", Numbers + "_ = Sys.HandleClose(one);\nreturn Sys.SocketShare(near, one);" },
        { 4, ZxStatus.BadHandle, "ZX1003", Untyped + "shared.Close();\nreturn Sys.SocketShare(channel.Raw, shared.Raw);" },
        { 5, ZxStatus.AccessDenied, "ZX2001", Numbers + "Sys.HandleReplace(one, ZxRights.Write, out uint writer).ThrowIfError();\nreturn Sys.SocketShare(near, writer);" },
        { 5, ZxStatus.AccessDenied, "ZX2001", Sockets + "var writer = one.Replace(Rights.Write);\nreturn Sys.SocketShare(near.Raw, writer.Raw);" },
        { 5, ZxStatus.AccessDenied, "ZX2001", Untyped + "Handle writer = shared.Duplicate(ZxRights.Write);\nreturn Sys.SocketShare(channel.Raw, writer.Raw);" },
        { 6, ZxStatus.WrongType, "ZX2003", Numbers + "Sys.EventCreate(0, out uint e).ThrowIfError();\nreturn Sys.SocketShare(near, e);" },
        { 6, ZxStatus.WrongType, "ZX2003", Sockets + "var e = Event.Create();\nreturn Sys.SocketShare(near.Raw, e.Raw);" },
        { 6, ZxStatus.WrongType, "ZX2003", Untyped + "Handle e = Event.Create().ToHandle();\nreturn Sys.SocketShare(channel.Raw, e.Raw);" },
        { 7, ZxStatus.BadState, "ZX3002", Sockets + "var (five, six) = Socket.Create(SocketOptions.HasAccept);\nreturn near.Share(five);" },
        { 7, ZxStatus.BadState, "ZX3002", Sockets + "return near.Share(near);" },
        { 7, ZxStatus.BadState, "ZX3002", Sockets + "return one.Share(one.Duplicate(Rights.Same));" },
        { 7, ZxStatus.BadState, "ZX3002", Sockets + "return one.Share(two);" },
        { 7, ZxStatus.BadState, "ZX3002", Numbers + "return Sys.SocketShare(near, near);" },
        { 7, ZxStatus.BadState, "ZX3002", Numbers + "return Sys.SocketShare(near, far);" },
        { 7, ZxStatus.BadState, "ZX3002", Numbers + "return Sys.SocketShare(one, two);" },
        { 7, ZxStatus.BadState, "ZX3002", Untyped + "return Sys.SocketShare(shared.Raw, two.Raw);" },
        { 8, ZxStatus.NotSupported, "ZX3001", Sockets + "return one.Share(three);" },
        { 8, ZxStatus.NotSupported, "ZX3001", Numbers + "return Sys.SocketShare(one, three);" },
        { 8, ZxStatus.NotSupported, "ZX3001", Untyped + "return Sys.SocketShare(shared.Raw, three.Raw);" },
        { 9, ZxStatus.PeerClosed, "ZX3004", Sockets + "far.Close();\nreturn near.Share(one);" },
        { 9, ZxStatus.PeerClosed, "ZX3004", Sockets + "near.Share(one).ThrowIfError();\nfar.Close();\nreturn near.Share(three);" },
        { 9, ZxStatus.PeerClosed, "ZX3004", Numbers + "_ = Sys.HandleClose(far);\nreturn Sys.SocketShare(near, one);" },
        { 9, ZxStatus.PeerClosed, "ZX3004", Untyped + "far.Close();\nreturn Sys.SocketShare(channel.Raw, shared.Raw);" },
        { 10, ZxStatus.ShouldWait, "ZX3003", Sockets + "near.Share(one).ThrowIfError();\nreturn near.Share(three);" },
        { 10, ZxStatus.ShouldWait, "ZX3003", Numbers + "Sys.SocketShare(near, one).ThrowIfError();\nreturn Sys.SocketShare(near, three);" },
        { 10, ZxStatus.ShouldWait, "ZX3003", Untyped + "Sys.SocketShare(channel.Raw, shared.Raw).ThrowIfError();\nreturn Sys.SocketShare(channel.Raw, three.Raw);" },
        { 11, ZxStatus.Ok, "", Sockets + "return near.Share(one);" },
        { 11, ZxStatus.Ok, "", Sockets + "near.Share(one).ThrowIfError();\nusing var got = far.Accept();\nreturn near.Share(three);" },
        { 11, ZxStatus.Ok, "", Numbers + "return Sys.SocketShare(near, one);" },
        { 11, ZxStatus.Ok, "", Untyped + "return Sys.SocketShare(channel.Raw, shared.Raw);" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_is_reported_and_returned_for_the_same_text(int row, ZxStatus status, string rule, string text)
    {
        var (reports, result) = await Judge(text);

        Assert.Equal(rule.Length == 0 ? [] : [$"{rule} in line {text.Split('\n').Length}"], reports);
        Assert.True(status == result, $"row {row} returns {result}");
    }

    [SkippableFact]
    public void Every_row_of_the_table_is_walked()
    {
        string semantics = Path.Combine(Repository.Root, "..", "shared", "semantics.md");
        Skip.IfNot(File.Exists(semantics), "semantics.md is not beside the repository");

        string section = Regex.Match(File.ReadAllText(semantics), @"^## 11\..*?(?=^## 12\.)", RegexOptions.Multiline | RegexOptions.Singleline).Value;
        var rows = Regex.Matches(section, @"^\| (\d+) \| [^|]+ \| ([A-Z_]+)", RegexOptions.Multiline)
            .Select(row => (Number: int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Status: row.Groups[2].Value.Replace("_", "", StringComparison.Ordinal)));
        var walked = Rows().Select(data => ((int)data[0], data[1].ToString()!.ToUpperInvariant())).ToHashSet();

        Assert.Equal(11, rows.Count());
        Assert.All(rows, row => Assert.Contains((row.Number, row.Status), walked));
    }

    private static async Task<(IReadOnlyList<string> Reports, ZxStatus Result)> Judge(string text)
    {
        var compilation = ExampleProject.Create($"{ExampleProject.Usings}\npublic static class Row {{ public static ZxStatus Run() {{\n#line 1 \"row\"\n{text}\n}} }}");
        var reports = await ExampleProject.Analyze(compilation);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        var run = Assembly.Load(image.ToArray()).GetType("Row")!.GetMethod("Run")!.CreateDelegate<Func<ZxStatus>>();
        return ([.. reports.Where(report => CaseFile.Counts(report.Id)).Select(report => $"{report.Id} in line {report.Location.GetMappedLineSpan().StartLinePosition.Line + 1}")], run());
    }
}
