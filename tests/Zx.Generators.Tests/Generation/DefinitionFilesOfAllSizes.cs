using Microsoft.CodeAnalysis;
using Zx.Abigen.Tests;

namespace GeneratorTests;

/// <summary>What comes out of a real definition file compiles, without a warning, with and without a backend.</summary>
public class DefinitionFilesOfAllSizes
{
    private const string Enumerations = """
        #pragma warning disable CS1591
        namespace Zx
        {
            public enum ZxInfoTopic : uint { HandleCount = 3, ProcessHandleStats = 5, Socket = 4 }
            public enum ZxProperty : uint { SocketRxThreshold = 12, SocketTxThreshold = 13 }
            public enum SocketOptions : uint { None }
            public enum SocketReadOptions : uint { None }
            public enum SocketWriteOptions : uint { None }
            public enum SocketShutdownOptions : uint { None }
            public enum WaitAsyncOptions : uint { None }
            public enum ChannelReadOptions : uint { None }
            public enum PortOptions : uint { None }
            public enum TimerOptions : uint { None }
            public enum ZxClockId : uint { None }
            public enum JobPolicyOptions : uint { None }
            public enum JobPolicyTopic : uint { None }
            public struct ZxWaitItem { }
            public struct PortPacket { }
            public struct JobPolicyEntry { }
        }
        """;

    [Fact]
    public void Our_own_compiles() => Assert.Empty(GeneratorRun.Of(
        ProjectOptions.For(DefinitionFiles.Own, "Zx"),
        [new DefinitionText(DefinitionFiles.Own, File.ReadAllText(DefinitionFiles.Own))],
        Enumerations).Diagnostics.Select(Describe));

    [SkippableFact]
    public void The_kernels_compiles()
    {
        var run = GeneratorRun.Of(
            ProjectOptions.For("/project/syscalls.abigen", "Zircon"),
            [new DefinitionText("/project/syscalls.abigen", DefinitionFiles.ReadZircon())]);

        Assert.Empty(run.Diagnostics.Select(Describe));
        Assert.Equal(
            ["Zircon.Vmo", "Zircon.VmoHandle`1", "Zircon.VcpuHandle`1", "Zircon.PciDeviceHandle`1"],
            new[] { "Zircon.Vmo", "Zircon.VmoHandle`1", "Zircon.VcpuHandle`1", "Zircon.PciDeviceHandle`1" }
                .Where(name => run.Output.GetTypeByMetadataName(name) is not null));
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic} <- {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";
}
