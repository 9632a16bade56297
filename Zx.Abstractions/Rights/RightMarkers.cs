namespace Zx;

/// <summary>The right to duplicate the handle: <c>ZX_RIGHT_DUPLICATE</c>.</summary>
[Right(ZxRights.Duplicate)]
public interface ICanDuplicate : IRights;

/// <summary>The right to send the handle to another process: <c>ZX_RIGHT_TRANSFER</c>.</summary>
[Right(ZxRights.Transfer)]
public interface ICanTransfer : IRights;

/// <summary>The right to read data from the object: <c>ZX_RIGHT_READ</c>.</summary>
[Right(ZxRights.Read)]
public interface ICanRead : IRights;

/// <summary>The right to write data to the object: <c>ZX_RIGHT_WRITE</c>.</summary>
[Right(ZxRights.Write)]
public interface ICanWrite : IRights;

/// <summary>The right to map the object's memory as code: <c>ZX_RIGHT_EXECUTE</c>.</summary>
[Right(ZxRights.Execute)]
public interface ICanExecute : IRights;

/// <summary>The right to map the object's memory: <c>ZX_RIGHT_MAP</c>.</summary>
[Right(ZxRights.Map)]
public interface ICanMap : IRights;

/// <summary>The right to read the object's properties: <c>ZX_RIGHT_GET_PROPERTY</c>.</summary>
[Right(ZxRights.GetProperty)]
public interface ICanGetProperty : IRights;

/// <summary>The right to change the object's properties: <c>ZX_RIGHT_SET_PROPERTY</c>.</summary>
[Right(ZxRights.SetProperty)]
public interface ICanSetProperty : IRights;

/// <summary>The right to enumerate the object's children: <c>ZX_RIGHT_ENUMERATE</c>.</summary>
[Right(ZxRights.Enumerate)]
public interface ICanEnumerate : IRights;

/// <summary>The right to end or destroy the object: <c>ZX_RIGHT_DESTROY</c>.</summary>
[Right(ZxRights.Destroy)]
public interface ICanDestroy : IRights;

/// <summary>The right to set the object's policy: <c>ZX_RIGHT_SET_POLICY</c>.</summary>
[Right(ZxRights.SetPolicy)]
public interface ICanSetPolicy : IRights;

/// <summary>The right to read the object's policy: <c>ZX_RIGHT_GET_POLICY</c>.</summary>
[Right(ZxRights.GetPolicy)]
public interface ICanGetPolicy : IRights;

/// <summary>The right to change the object's own signals: <c>ZX_RIGHT_SIGNAL</c>.</summary>
[Right(ZxRights.Signal)]
public interface ICanSignal : IRights;

/// <summary>The right to change the signals of the object's other end: <c>ZX_RIGHT_SIGNAL_PEER</c>.</summary>
[Right(ZxRights.SignalPeer)]
public interface ICanSignalPeer : IRights;

/// <summary>The right to wait for the object's signals: <c>ZX_RIGHT_WAIT</c>.</summary>
[Right(ZxRights.Wait)]
public interface ICanWait : IRights;

/// <summary>The right to ask for information about the object: <c>ZX_RIGHT_INSPECT</c>.</summary>
[Right(ZxRights.Inspect)]
public interface ICanInspect : IRights;

/// <summary>The right to create and manage jobs below the object: <c>ZX_RIGHT_MANAGE_JOB</c>.</summary>
[Right(ZxRights.ManageJob)]
public interface ICanManageJob : IRights;

/// <summary>The right to create and manage processes below the object: <c>ZX_RIGHT_MANAGE_PROCESS</c>.</summary>
[Right(ZxRights.ManageProcess)]
public interface ICanManageProcess : IRights;

/// <summary>The right to create and manage threads below the object: <c>ZX_RIGHT_MANAGE_THREAD</c>.</summary>
[Right(ZxRights.ManageThread)]
public interface ICanManageThread : IRights;

/// <summary>The right to apply the profile to a thread: <c>ZX_RIGHT_APPLY_PROFILE</c>.</summary>
[Right(ZxRights.ApplyProfile)]
public interface ICanApplyProfile : IRights;
