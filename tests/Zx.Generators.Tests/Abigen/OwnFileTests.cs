namespace Zx.Abigen.Tests;

/// <summary>The project's own definition file.</summary>
public sealed class OwnFileTests
{
    private static readonly BindingResult Result = DefinitionFiles.Bind(File.ReadAllText(DefinitionFiles.Own));

    private static Call Call(string name) => Result.Model.Calls.Single(call => call.Name == name);

    [Fact]
    public void It_binds_without_a_diagnostic()
    {
        Assert.Empty(Result.Diagnostics);
        Assert.NotEmpty(Result.Model.Calls);
    }

    [Fact]
    public void A_call_has_what_its_declaration_says()
    {
        Call share = Call("socket_share");

        Assert.Equal("Sends a socket through a socket. The shared handle is gone for the caller even when the call fails.", share.Summary);
        Assert.True(share.ReturnsStatus);
        Assert.Equal(
            [("handle", Ownership.Unstated), ("socket_to_share", Ownership.ReleaseAlways)],
            share.Parameters.Select(parameter => (parameter.Name, parameter.Ownership)));
        Assert.Equal(
            [
                new Requirement(
                    "handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.",
                    null,
                    RequirementSubject.Argument,
                    "handle",
                    null,
                    new[] { "ZX_OBJ_TYPE_SOCKET" }.ToEquatableArray(),
                    new[] { "ZX_RIGHT_WRITE" }.ToEquatableArray(),
                    null),
                new Requirement(
                    "socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.",
                    null,
                    RequirementSubject.Argument,
                    "socket_to_share",
                    null,
                    new[] { "ZX_OBJ_TYPE_SOCKET" }.ToEquatableArray(),
                    new[] { "ZX_RIGHT_TRANSFER" }.ToEquatableArray(),
                    null),
            ],
            share.Requirements);
    }

    [Fact]
    public void Documented_errors_keep_their_order()
    {
        Assert.Equal(
            [
                "ZX_ERR_BAD_HANDLE", "ZX_ERR_ACCESS_DENIED", "ZX_ERR_WRONG_TYPE", "ZX_ERR_BAD_STATE", "ZX_ERR_NOT_SUPPORTED",
                "ZX_ERR_PEER_CLOSED", "ZX_ERR_SHOULD_WAIT",
            ],
            Call("socket_share").Errors.Select(error => error.Constant));
        Assert.Equal(
            "handle or socket_to_share is not a socket.",
            Call("socket_share").Errors.Single(error => error.Constant == "ZX_ERR_WRONG_TYPE").Text);
    }

    [Fact]
    public void An_argument_gets_its_enumeration()
    {
        Argument options = Call("socket_shutdown").Parameters[1];

        Assert.Equal(new Enumeration("SocketShutdownOptions", "ZX_SOCKET_SHUTDOWN_"), options.Enumeration);
        Assert.Null(Call("socket_shutdown").Parameters[0].Enumeration);
    }

    [Fact]
    public void Buffers_and_results_have_their_direction()
    {
        Call read = Call("socket_read");
        Argument buffer = read.Parameters.Single(parameter => parameter.Name == "buffer");
        Argument actual = read.Results.Single();

        Assert.Equal(Direction.Out, buffer.Direction);
        Assert.Equal(new ArrayShape(0, new[] { "buffer_size" }.ToEquatableArray()), buffer.Array);
        Assert.Equal((Direction.Out, true, null), (actual.Direction, actual.IsOptional, actual.Array));
    }

    [Fact]
    public void The_same_text_gives_an_equal_model()
    {
        string text = File.ReadAllText(DefinitionFiles.Own);

        Assert.Equal(Result.Model, DefinitionFiles.Bind("# A comment more.\n" + text).Model);
        Assert.NotEqual(Result.Model, DefinitionFiles.Bind(text.Replace("ZX_RIGHT_TRANSFER", "ZX_RIGHT_DUPLICATE")).Model);
    }
}
