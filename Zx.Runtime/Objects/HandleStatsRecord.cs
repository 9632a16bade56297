using System.Runtime.CompilerServices;

namespace Zx.Kernel;

/// <summary>What <see cref="ZxInfoTopic.ProcessHandleStats"/> gives: how many handles there are of each object type.</summary>
[InlineArray(Length)]
internal struct HandleStatsRecord
{
    /// <summary>How many numbers it has; the kernel leaves room for types to come.</summary>
    public const int Length = 64;

    private uint _first;
}
