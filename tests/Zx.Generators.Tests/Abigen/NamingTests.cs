namespace Zx.Abigen.Tests;

/// <summary>The C# names of calls and arguments.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("socket_share", "SocketShare")]
    [InlineData("eventpair_create", "EventPairCreate")]
    [InlineData("event_create", "EventCreate")]
    [InlineData("pci_get_nth_device", "PciGetNthDevice")]
    [InlineData("vmo_op_range", "VmoOpRange")]
    [InlineData("syscall_test_0", "SyscallTest0")]
    [InlineData("object_get_eventpair", "ObjectGetEventpair")]
    [InlineData("fooBar__baz_", "FooBarBaz")]
    [InlineData("a", "A")]
    public void Calls(string name, string managed) => Assert.Equal(managed, Naming.Pascal(name));

    [Theory]
    [InlineData("socket_to_share", "socketToShare")]
    [InlineData("eventpair_handle", "eventpairHandle")]
    [InlineData("out0", "out0")]
    [InlineData("out", "out")]
    [InlineData("Buffer_size", "bufferSize")]
    public void Arguments(string name, string managed) => Assert.Equal(managed, Naming.Camel(name));
}
