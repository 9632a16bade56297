namespace Zx;

/// <summary>Only the right to duplicate the handle.</summary>
public readonly struct Duplicate : ICanDuplicate;

/// <summary>Only the right to send the handle to another process.</summary>
public readonly struct Transfer : ICanTransfer;

/// <summary>Only the right to read data from the object.</summary>
public readonly struct Read : ICanRead;

/// <summary>Only the right to write data to the object.</summary>
public readonly struct Write : ICanWrite;

/// <summary>Only the right to map the object's memory as code.</summary>
public readonly struct Execute : ICanExecute;

/// <summary>Only the right to map the object's memory.</summary>
public readonly struct Map : ICanMap;

/// <summary>Only the right to read the object's properties.</summary>
public readonly struct GetProperty : ICanGetProperty;

/// <summary>Only the right to change the object's properties.</summary>
public readonly struct SetProperty : ICanSetProperty;

/// <summary>Only the right to enumerate the object's children.</summary>
public readonly struct Enumerate : ICanEnumerate;

/// <summary>Only the right to end or destroy the object.</summary>
public readonly struct Destroy : ICanDestroy;

/// <summary>Only the right to set the object's policy.</summary>
public readonly struct SetPolicy : ICanSetPolicy;

/// <summary>Only the right to read the object's policy.</summary>
public readonly struct GetPolicy : ICanGetPolicy;

/// <summary>Only the right to change the object's own signals.</summary>
public readonly struct Signal : ICanSignal;

/// <summary>Only the right to change the signals of the object's other end.</summary>
public readonly struct SignalPeer : ICanSignalPeer;

/// <summary>Only the right to wait for the object's signals.</summary>
public readonly struct Wait : ICanWait;

/// <summary>Only the right to ask for information about the object.</summary>
public readonly struct Inspect : ICanInspect;

/// <summary>Only the right to create and manage jobs below the object.</summary>
public readonly struct ManageJob : ICanManageJob;

/// <summary>Only the right to create and manage processes below the object.</summary>
public readonly struct ManageProcess : ICanManageProcess;

/// <summary>Only the right to create and manage threads below the object.</summary>
public readonly struct ManageThread : ICanManageThread;

/// <summary>Only the right to apply the profile to a thread.</summary>
public readonly struct ApplyProfile : ICanApplyProfile;

/// <summary>The rights to read and to write.</summary>
public readonly struct ReadWrite : ICanRead, ICanWrite;

/// <summary>No right is known at compile time: the handle can be closed, asked about, and retyped by a check.</summary>
/// <remarks>What comes out of a queue carries the rights it went in with; only run time knows them.</remarks>
public readonly struct AnyRights : IRights;

/// <summary>Asks a duplicate or replace to keep the rights of the source (<c>ZX_RIGHT_SAME_RIGHTS</c>).</summary>
public readonly struct SameRights;
