namespace Zx.Editor.Tests;

/// <summary>An API of the project's own.</summary>
internal static class Lamps
{
    public const string Definition = """
        #@ object LAMP_TYPE_LAMP: Lamp = 32 has Zx.ReadWrite

        #^ Switches a lamp of that number on.
        syscall lamp_create(number: uint32_t)
            returns (zx_status_t, out: zx_handle_t handle_acquire);

        #^ Switches a lamp off.
        #! None.
        syscall handle_close(handle: zx_handle_t handle_release_always) returns (zx_status_t);

        #^ Sets how bright a lamp is.
        #! handle must be of type LAMP_TYPE_LAMP and have ZX_RIGHT_WRITE.
        #@ error ZX_ERR_OUT_OF_RANGE no lamp is that bright.
        syscall lamp_light(handle: zx_handle_t, brightness: uint32_t) returns (zx_status_t);
        """;

    public const string Backend = """
        using Zx;
        namespace Lamps;
        internal static class Backend
        {
            public static ZxStatus LampCreate(uint number, out uint @out) { @out = number; return ZxStatus.Ok; }
            public static ZxStatus HandleClose(uint handle) => ZxStatus.Ok;
            public static ZxStatus LampLight(uint handle, uint brightness) => ZxStatus.Ok;
            public static ZxStatus LampBlink(uint handle) => ZxStatus.Ok;
        }
        """;

    public static (string, string)[] Settings { get; } = [("ZxNamespace", "Lamps"), ("ZxClass", "RawLamp"), ("ZxBackend", "Lamps.Backend")];
}
