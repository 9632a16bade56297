namespace Zx;

/// <summary>What kind of object a handle refers to (<c>zx_obj_type_t</c>, unsigned 32 bits).</summary>
/// <remarks>
/// <c>ZX_OBJ_TYPE_PCI_DEVICE</c> is <see cref="PciDevice"/>, and so on; <c>ZX_OBJ_TYPE_EVENTPAIR</c> is written in one word
/// there. The numbers are those of Zircon's <c>object.h</c>; 7, 8, 10 and 13 are unused. The abigen front end compiles this
/// file too, for the names it may meet.
/// </remarks>
#if ZX_COMPILER_COMPONENT
internal
#else
public
#endif
enum ZxObjectType : uint
{
    /// <summary>No object.</summary>
    None = 0,

    /// <summary>A process.</summary>
    Process = 1,

    /// <summary>A thread.</summary>
    Thread = 2,

    /// <summary>A virtual memory object.</summary>
    Vmo = 3,

    /// <summary>One end of a channel.</summary>
    Channel = 4,

    /// <summary>An event.</summary>
    Event = 5,

    /// <summary>A port.</summary>
    Port = 6,

    /// <summary>An interrupt.</summary>
    Interrupt = 9,

    /// <summary>A PCI device.</summary>
    PciDevice = 11,

    /// <summary>A debug log.</summary>
    Log = 12,

    /// <summary>One end of a socket.</summary>
    Socket = 14,

    /// <summary>A resource.</summary>
    Resource = 15,

    /// <summary>One end of an event pair.</summary>
    EventPair = 16,

    /// <summary>A job.</summary>
    Job = 17,

    /// <summary>A virtual memory address region.</summary>
    Vmar = 18,

    /// <summary>One end of a FIFO.</summary>
    Fifo = 19,

    /// <summary>A guest of the hypervisor.</summary>
    Guest = 20,

    /// <summary>A virtual processor.</summary>
    Vcpu = 21,

    /// <summary>A timer.</summary>
    Timer = 22,

    /// <summary>An IOMMU.</summary>
    Iommu = 23,

    /// <summary>A bus transaction initiator.</summary>
    Bti = 24,

    /// <summary>A scheduling profile.</summary>
    Profile = 25,

    /// <summary>A pinned memory token.</summary>
    Pmt = 26,

    /// <summary>A token that keeps a task suspended.</summary>
    SuspendToken = 27,

    /// <summary>A pager.</summary>
    Pager = 28,
}
