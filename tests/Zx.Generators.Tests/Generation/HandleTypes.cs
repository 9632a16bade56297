using System.Reflection;
using System.Runtime.CompilerServices;

namespace GeneratorTests;

/// <summary>A handle type is its raw value, and what can be done with it.</summary>
public class HandleTypes
{
    [Theory]
    [InlineData("Unsafe.SizeOf<Handle>()")]
    [InlineData("Unsafe.SizeOf<SocketHandle<Write>>()")]
    [InlineData("Unsafe.SizeOf<EventHandle<AnyRights>>()")]
    public void A_handle_is_four_bytes(string size) =>
        Assert.Equal(4, SmallSystem.Run($"return {size};"));

    [Fact]
    public void There_is_one_for_each_object_type_of_the_file()
    {
        string[] handles = [.. SmallSystem.Load().GetExportedTypes()
            .Where(type => type.GetCustomAttribute<HandleAttribute>() is not null).Select(type => type.Name).Order()];

        Assert.Equal(["EventHandle`1", "Handle", "SocketHandle`1"], handles);
    }

    [Theory]
    [InlineData("default(SocketHandle<Write>) == SocketHandle<Write>.Invalid")]
    [InlineData("SocketHandle<Write>.Invalid.IsInvalid")]
    [InlineData("!SocketHandle<Write>.FromRaw(3).IsInvalid")]
    [InlineData("SocketHandle<Write>.FromRaw(3).Raw == 3")]
    [InlineData("SocketHandle<Write>.FromRaw(3) != SocketHandle<Write>.FromRaw(4)")]
    [InlineData("SocketHandle<Write>.FromRaw(3).Equals((object)SocketHandle<Write>.FromRaw(3))")]
    [InlineData("!SocketHandle<Write>.FromRaw(3).Equals((object)SocketHandle<Read>.FromRaw(3))")]
    [InlineData("SocketHandle<Write>.FromRaw(3).GetHashCode() == SocketHandle<Write>.FromRaw(3).GetHashCode()")]
    [InlineData("SocketHandle<Write>.FromRaw(0xab).ToString() == \"SocketHandle<Write>(0x000000ab)\"")]
    [InlineData("Handle.FromRaw(0xab).ToString() == \"Handle(0x000000ab)\"")]
    [InlineData("SocketHandle<Write>.FromRaw(3).ToHandle() == Handle.FromRaw(3)")]
    public void Its_value_is_what_tells_it_apart(string expression) =>
        Assert.Equal(true, SmallSystem.Run($"return {expression};"));

    [Fact]
    public void Code_that_is_generic_over_handles_can_ask_for_type_and_rights() =>
        Assert.Equal((ZxObjectType.Socket, ZxRights.Read | ZxRights.Write, 7u), SmallSystem.Run("""
            static (ZxObjectType, ZxRights, uint) Ask<T>() where T : struct, IHandle<T> =>
                (default(T).ObjectType, default(T).TypeRights, default(T).FromRaw(7).Raw);
            return Ask<SocketHandle<ReadWrite>>();
            """));

    [Fact]
    public void Dispose_closes_it() => Assert.Equal((2, 0), SmallSystem.Run("""
        int open;
        {
            var (near, far) = Socket.Create();
            using (near)
            using (far)
            {
                open = Backend.Count;
            }
        }

        return (open, Backend.Count);
        """));

    [Fact]
    public void Dispose_ignores_that_it_is_closed_already() => Assert.Equal(0, SmallSystem.Run("""
        var handle = Event.Create();
        handle.Dispose();
        handle.Dispose();
        handle.ToHandle().Dispose();
        return Backend.Count;
        """));

    [Theory]
    [InlineData(true, typeof(HandleReleaseIfOwnedAttribute))]
    [InlineData(false, typeof(HandleReleaseAlwaysAttribute))]
    public void Dispose_is_a_plain_release_unless_the_backend_tells_stale_values_apart(bool isStaleSafe, Type expected)
    {
        MethodInfo dispose = SmallSystem.Project("return null;", isStaleSafe).Load().GetType("Small.Handle")!.GetMethod("Dispose")!;

        Assert.Equal([expected, typeof(ProtocolAttribute)], dispose.GetCustomAttributesData().Select(data => data.AttributeType));
    }

    [Fact]
    public void As_gives_the_same_handle_the_rights_that_it_holds() => Assert.Equal(true, SmallSystem.Run("""
        var handle = SocketHandle<AnyRights>.FromRaw(Backend.Add(ZxRights.Read | ZxRights.Write, ZxObjectType.Socket));
        SocketHandle<ReadWrite> typed = handle.As(Rights.ReadWrite);
        return typed.Raw == handle.Raw;
        """));

    [Theory]
    [InlineData("0", ZxStatus.BadHandle)]
    [InlineData("99", ZxStatus.BadHandle)]
    [InlineData("Backend.Add(ZxRights.Read, ZxObjectType.Socket)", ZxStatus.AccessDenied)]
    [InlineData("Backend.Add(ZxRights.Read, ZxObjectType.Event)", ZxStatus.AccessDenied)]
    [InlineData("Backend.Add(ZxRights.Write, ZxObjectType.Event)", ZxStatus.WrongType)]
    [InlineData("Backend.Add(ZxRights.Write | ZxRights.Read, ZxObjectType.Socket)", ZxStatus.Ok)]
    public void Every_check_answers_in_the_order_of_the_kernel(string raw, ZxStatus expected)
    {
        Assert.Equal((expected, expected == ZxStatus.Ok), SmallSystem.Run($"""
            ZxStatus status = SocketHandle<AnyRights>.FromRaw({raw}).TryAs(Rights.Write, out SocketHandle<Write> handle);
            return (status, !handle.IsInvalid);
            """));
        Assert.Equal((expected, expected == ZxStatus.Ok), SmallSystem.Run($"""
            ZxStatus status = Handle.FromRaw({raw}).TryAs(out SocketHandle<Write> handle);
            return (status, !handle.IsInvalid);
            """));
    }

    [Theory]
    [InlineData("SocketHandle<AnyRights>.FromRaw(99).As(Rights.Write)")]
    [InlineData("Handle.FromRaw(99).As<SocketHandle<Write>>()")]
    public void As_throws_what_TryAs_answers(string expression)
    {
        var exception = Assert.Throws<ZxException>(() => SmallSystem.Run($"return {expression};"));

        Assert.Equal(ZxStatus.BadHandle, exception.Status);
    }

    [Theory]
    [InlineData("Small.SocketHandle`1")]
    [InlineData("Small.Handle")]
    public void As_consumes_on_success_and_ToHandle_always(string type)
    {
        Type handle = SmallSystem.Load().GetType(type)!;

        Assert.NotNull(handle.GetMethod("As")!.GetCustomAttribute<HandleReleaseAttribute>());
        Assert.NotNull(handle.GetMethod("As")!.ReturnParameter.GetCustomAttribute<HandleAcquireAttribute>());
        Assert.NotNull(handle.GetMethod("TryAs")!.GetCustomAttribute<HandleReleaseAttribute>());
        Assert.NotNull(handle.GetMethod("TryAs")!.GetParameters()[^1].GetCustomAttribute<HandleAcquireAttribute>());
        if (handle.GetMethod("ToHandle") is { } toHandle)
        {
            Assert.NotNull(toHandle.GetCustomAttribute<HandleReleaseAlwaysAttribute>());
            Assert.NotNull(toHandle.ReturnParameter.GetCustomAttribute<HandleAcquireAttribute>());
        }
    }
}
