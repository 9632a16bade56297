namespace Zx;

// The default rights of each object type, as a new handle has them; Zircon's rights.h of early 2019. The masks in the
// summaries are checked against RightsOf by the tests.

/// <summary>The rights a new handle to a process has: 0x6D3CF.</summary>
public readonly struct ProcessRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanGetProperty, ICanSetProperty, ICanEnumerate,
    ICanDestroy, ICanSignal, ICanWait, ICanInspect, ICanManageProcess, ICanManageThread;

/// <summary>The rights a new handle to a thread has: 0x4D2CF.</summary>
public readonly struct ThreadRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanGetProperty, ICanSetProperty,
    ICanDestroy, ICanSignal, ICanWait, ICanInspect, ICanManageThread;

/// <summary>The rights a new handle to a VMO has: 0xD0FF.</summary>
public readonly struct VmoRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanExecute, ICanMap,
    ICanGetProperty, ICanSetProperty, ICanSignal, ICanWait, ICanInspect;

/// <summary>The rights a new handle to one end of a channel has: 0xF00E.</summary>
public readonly struct ChannelRights :
    ICanTransfer, ICanRead, ICanWrite, ICanSignal, ICanSignalPeer, ICanWait, ICanInspect;

/// <summary>The rights a new handle to an event has: 0xD003.</summary>
public readonly struct EventRights :
    ICanDuplicate, ICanTransfer, ICanSignal, ICanWait, ICanInspect;

/// <summary>The rights a new handle to a port has: 0x800F.</summary>
public readonly struct PortRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanInspect;

/// <summary>The rights a new handle to an interrupt has: 0xD00F.</summary>
public readonly struct InterruptRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanSignal, ICanWait, ICanInspect;

/// <summary>The rights a new handle to a PCI device has: 0xC00F.</summary>
public readonly struct PciDeviceRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanWait, ICanInspect;

/// <summary>The rights a new handle to a log has: 0xD00B.</summary>
public readonly struct LogRights :
    ICanDuplicate, ICanTransfer, ICanWrite, ICanSignal, ICanWait, ICanInspect;

/// <summary>The rights a new handle to one end of a socket has: 0xF0CF.</summary>
public readonly struct SocketRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanGetProperty,
    ICanSetProperty, ICanSignal, ICanSignalPeer, ICanWait, ICanInspect;

/// <summary>The rights a new handle to a resource has: 0x800B.</summary>
public readonly struct ResourceRights :
    ICanDuplicate, ICanTransfer, ICanWrite, ICanInspect;

/// <summary>The rights a new handle to one end of an event pair has: 0xF003.</summary>
public readonly struct EventPairRights :
    ICanDuplicate, ICanTransfer, ICanSignal, ICanSignalPeer, ICanWait, ICanInspect;

/// <summary>The rights a new handle to a job has: 0x3DFCF.</summary>
public readonly struct JobRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanGetProperty, ICanSetProperty, ICanEnumerate, ICanDestroy,
    ICanSetPolicy, ICanGetPolicy, ICanSignal, ICanWait, ICanInspect, ICanManageJob, ICanManageProcess;

/// <summary>The rights a new handle to a VMAR has: 0x8003.</summary>
public readonly struct VmarRights :
    ICanDuplicate, ICanTransfer, ICanInspect;

/// <summary>The rights a new handle to one end of a FIFO has: 0xF00F.</summary>
public readonly struct FifoRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanSignal, ICanSignalPeer, ICanWait, ICanInspect;

/// <summary>The rights a new handle to a guest has: 0x2800B.</summary>
public readonly struct GuestRights :
    ICanDuplicate, ICanTransfer, ICanWrite, ICanInspect, ICanManageProcess;

/// <summary>The rights a new handle to a VCPU has: 0xD01F.</summary>
public readonly struct VcpuRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanExecute, ICanSignal, ICanWait, ICanInspect;

/// <summary>The rights a new handle to a timer has: 0xD00B.</summary>
public readonly struct TimerRights :
    ICanDuplicate, ICanTransfer, ICanWrite, ICanSignal, ICanWait, ICanInspect;

/// <summary>The rights a new handle to an IOMMU has: 0x8003.</summary>
public readonly struct IommuRights :
    ICanDuplicate, ICanTransfer, ICanInspect;

/// <summary>The rights a new handle to a BTI has: 0x802F.</summary>
public readonly struct BtiRights :
    ICanDuplicate, ICanTransfer, ICanRead, ICanWrite, ICanMap, ICanInspect;

/// <summary>The rights a new handle to a profile has: 0x88003.</summary>
public readonly struct ProfileRights :
    ICanDuplicate, ICanTransfer, ICanInspect, ICanApplyProfile;

/// <summary>The rights a new handle to a PMT has: 0x8000.</summary>
public readonly struct PmtRights :
    ICanInspect;

/// <summary>The rights a new handle to a suspend token has: 0x8002.</summary>
public readonly struct SuspendTokenRights :
    ICanTransfer, ICanInspect;

/// <summary>The rights a new handle to a pager has: 0x81C2.</summary>
public readonly struct PagerRights :
    ICanTransfer, ICanGetProperty, ICanSetProperty, ICanEnumerate, ICanInspect;
