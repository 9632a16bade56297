using System.Reflection;

namespace GeneratorTests;

/// <summary>A call is a method of the handle it is made on.</summary>
public class TypedCalls
{
    [Fact]
    public void The_throwing_form_returns_the_results() => Assert.Equal((true, 5), SmallSystem.Run("""
        var (near, far) = Socket.Create(SocketOptions.HasAccept);
        int written = near.Write("hello"u8);
        return (Backend.LastOptions == 0 && near != far, written);
        """));

    [Fact]
    public void The_status_form_answers_with_the_status() => Assert.Equal((ZxStatus.Ok, 5, ZxStatus.BadHandle, 0), SmallSystem.Run("""
        Socket.Create(out var near, out var far).ThrowIfError();
        ZxStatus first = near.Write("hello"u8, out int actual);
        near.Close().ThrowIfError();
        ZxStatus second = near.Write("hello"u8, out int none);
        return (first, actual, second, none);
        """));

    [Fact]
    public void The_throwing_form_throws_the_status_and_names_the_call()
    {
        var exception = Assert.Throws<ZxException>(() => SmallSystem.Run("return SocketHandle<Write>.FromRaw(99).Write(default);"));

        Assert.Equal((ZxStatus.BadHandle, "zx_socket_write"), (exception.Status, exception.Call));
    }

    [Fact]
    public void Options_come_last_and_may_be_left_out() => Assert.Equal((4u, 0u, 1u, 5u), SmallSystem.Run("""
        var (near, _) = Socket.Create(SocketOptions.HasAccept);
        uint created = Backend.LastOptions;
        near.Write("x"u8);
        uint plain = Backend.LastOptions;
        near.Write("x"u8, SocketOptions.Datagram);
        uint thrown = Backend.LastOptions;
        near.Write("x"u8, out _, SocketOptions.Datagram | SocketOptions.HasAccept).ThrowIfError();
        return (created, plain, thrown, Backend.LastOptions);
        """));

    [Fact]
    public void Options_without_an_enumeration_stay_a_number() =>
        Assert.Throws<ZxException>(() => SmallSystem.Run("return Event.Create(1);"));

    [Fact]
    public void A_new_object_has_the_default_rights_of_its_type() => Assert.Equal(true, SmallSystem.Run("""
        (SocketHandle<SocketRights> Out0, SocketHandle<SocketRights> Out1) pair = Socket.Create();
        EventHandle<EventRights> signal = Event.Create();
        return !pair.Out0.IsInvalid && !pair.Out1.IsInvalid && !signal.IsInvalid;
        """));

    [Fact]
    public void What_comes_out_of_a_queue_has_no_rights_in_its_type() => Assert.Equal(true, SmallSystem.Run("""
        var (near, far) = Socket.Create();
        var (first, second) = Socket.Create();
        near.Share(first).ThrowIfError();
        SocketHandle<AnyRights> got = far.Accept();
        return got.As(Rights.Read).Raw == got.Raw && near.Share(first) == ZxStatus.BadHandle;
        """));

    [Fact]
    public void Rights_are_asked_for_by_a_witness_of_their_type() => Assert.Equal((ZxRights.Write, ZxRights.Read, "SocketHandle<Write>"), SmallSystem.Run("""
        static ZxRights Held(uint raw)
        {
            Span<byte> info = stackalloc byte[32];
            Sys.ObjectGetInfo(raw, 2, info, out _, out _).ThrowIfError();
            return (ZxRights)BitConverter.ToUInt32(info.Slice(8));
        }

        var (near, far) = Socket.Create();
        SocketHandle<Write> log = near.Duplicate(Rights.Write);
        far.Replace(Rights.Read, out SocketHandle<Read> reader).ThrowIfError();
        return (Held(log.Raw), Held(reader.Raw), log.ToString().Substring(0, 19));
        """));

    [Fact]
    public void The_same_rights_can_be_asked_for() => Assert.Equal(5, SmallSystem.Run("""
        var (near, _) = Socket.Create();
        SocketHandle<SocketRights> same = near.Duplicate(Rights.Same);
        SocketHandle<Write> log = same.Duplicate(Rights.Write);
        log.Replace(Rights.Same, out SocketHandle<Write> other).ThrowIfError();
        return other.Write("hello"u8);
        """));

    [Fact]
    public void A_call_on_any_object_is_there_for_every_handle() => Assert.Equal((ZxStatus.Ok, ZxStatus.Ok, ZxStatus.Ok), SmallSystem.Run("""
        Span<byte> info = stackalloc byte[32];
        var (near, _) = Socket.Create();
        return (
            near.GetInfo(Topic.HandleBasic, info, out int actual, out int avail),
            Event.Create().GetInfo(Topic.HandleBasic, info, out _, out _),
            near.ToHandle().GetInfo(Topic.HandleBasic, info, out _, out _));
        """));

    [Fact]
    public void Of_an_untyped_handle_the_rights_stay_a_number() => Assert.Equal(true, SmallSystem.Run("""
        Handle handle = Event.Create().ToHandle();
        Handle copy = handle.Duplicate(ZxRights.Wait);
        return copy.TryAs(out EventHandle<Wait> typed) == ZxStatus.Ok && copy != handle;
        """));

    [Fact]
    public void A_call_on_many_handles_takes_a_span_of_untyped_ones() => Assert.Equal((ZxStatus.Ok, 0), SmallSystem.Run("""
        var (near, far) = Socket.Create();
        return (Handle.CloseMany([near.ToHandle(), far.ToHandle()]), Backend.Count);
        """));

    [Fact]
    public void It_says_what_becomes_of_its_handles()
    {
        MethodInfo share = SmallSystem.Load().GetType("Small.Socket")!.GetMethod("Share")!;
        ParameterInfo[] parameters = share.GetParameters();

        Assert.NotNull(parameters[0].GetCustomAttribute<HandleUseAttribute>());
        Assert.NotNull(parameters[1].GetCustomAttribute<HandleReleaseAlwaysAttribute>());
        Assert.Equal(
            [
                "handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.",
                "socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.",
            ],
            share.GetCustomAttributes<RequiresAttribute>().Select(requires => requires.Sentence));
        Assert.Equal(["THandle", "TSocketToShare"], share.GetGenericArguments().Select(type => type.Name));
    }

    [Fact]
    public void What_it_acquires_is_said_in_both_forms()
    {
        MethodInfo[] accepts = [.. SmallSystem.Load().GetType("Small.Socket")!.GetMethods().Where(method => method.Name == "Accept")];

        MethodInfo throwing = accepts.Single(method => method.ReturnType != typeof(ZxStatus));
        MethodInfo status = accepts.Single(method => method.ReturnType == typeof(ZxStatus));
        Assert.NotNull(throwing.ReturnParameter.GetCustomAttribute<HandleAcquireAttribute>());
        Assert.NotNull(status.GetParameters()[1].GetCustomAttribute<HandleAcquireAttribute>());
    }

    [Theory]
    [InlineData("SocketHandle<Read>.FromRaw(1).Write(default);", "CS0315")]
    [InlineData("Socket.Create().Out0.Share(SocketHandle<Write>.FromRaw(1));", "CS0315")]
    [InlineData("SocketHandle<Transfer>.FromRaw(1).Duplicate(Rights.Transfer);", "CS0315")]
    [InlineData("Socket.Create().Out0.Share(Event.Create());", "CS0411")]
    [InlineData("Event.Create().Accept();", "CS0411")]
    [InlineData("SocketHandle<SameRights> none = default;", "CS0315")]
    [InlineData("Handle h = Event.Create();", "CS0029")]
    public void A_misuse_does_not_compile(string statement, string expected) =>
        Assert.Contains(expected, SmallSystem.ErrorsOf(statement));

    [Fact]
    public void The_right_use_compiles() => Assert.Empty(SmallSystem.ErrorsOf("""
        var (near, far) = Socket.Create();
        near.Share(SocketHandle<Transfer>.FromRaw(1)).ThrowIfError();
        """));
}
