using System.Globalization;
using System.Text;

namespace Zx.Bench.Generator;

/// <summary>A definition file of many calls, in the mixture that a kernel's file has: handles, buffers, results, sentences, errors.</summary>
internal static class LargeFile
{
    private static readonly string[] Objects = ["socket", "channel", "event", "port", "timer", "vmo", "process", "thread"];

    private static readonly string[] Shapes =
    [
        """
        #^ Writes data to {0} number {1}.
        #! handle must be of type {2} and have ZX_RIGHT_WRITE.
        #@ error ZX_ERR_BAD_HANDLE handle is not a handle of this process.
        #@ error ZX_ERR_ACCESS_DENIED handle lacks ZX_RIGHT_WRITE.
        syscall {0}_write_{1}(
            handle: zx_handle_t,
            options: uint32_t,
            buffer: any[buffer_size] IN,
            buffer_size: size_t)
            returns (
                zx_status_t,
                actual: size_t optional);

        """,
        """
        #^ Makes {0} number {1}.
        #@ error ZX_ERR_NO_MEMORY the system has no handle left.
        syscall {0}_create_{1}(
            options: uint32_t)
            returns (
                zx_status_t,
                out0: zx_handle_t handle_acquire,
                out1: zx_handle_t handle_acquire);

        """,
        """
        #^ Hands something over through {0} number {1}.
        #! handle must be of type {2} and have ZX_RIGHT_WRITE.
        #! other must be of type {2} and have ZX_RIGHT_TRANSFER.
        #@ error ZX_ERR_BAD_HANDLE handle or other is not a handle of this process.
        syscall {0}_share_{1}(
            handle: zx_handle_t,
            other: zx_handle_t handle_release_always)
            returns (zx_status_t);

        """,
        """
        #^ Waits for {0} number {1}.
        #! handle must have ZX_RIGHT_WAIT.
        syscall {0}_wait_{1} blocking(
            handle: zx_handle_t,
            signals: zx_signals_t,
            deadline: zx_time_t)
            returns (
                zx_status_t,
                observed: zx_signals_t optional);

        """,
    ];

    private static readonly CompositeFormat[] Formats = [.. Shapes.Select(shape => CompositeFormat.Parse(shape + "# {1}\n"))];

    /// <summary>Edits of a line in the middle of a file: what stands there, and what comes in its place.</summary>
    public static readonly (string Old, string New) Unchanged = ("# 500\n", "# 500\n");

    public static readonly (string Old, string New) Comment = ("# 500\n", "# 500, as before\n");

    public static readonly (string Old, string New) Summary = ("number 500.", "number five hundred.");

    public static readonly (string Old, string New) Sentence =
        ("vmo number 500.\n#! handle must be of type ZX_OBJ_TYPE_VMO and have ZX_RIGHT_WRITE.", "vmo number 500.\n#! handle must be of type ZX_OBJ_TYPE_VMO and have ZX_RIGHT_READ.");

    public static readonly (string Old, string New) Parameter = ("write_500(\n    handle: zx_handle_t,\n    options: uint32_t", "write_500(\n    handle: zx_handle_t,\n    options: uint64_t");

    public static readonly (string Old, string New) AnotherCall = ("# 500\n", "# 500\nsyscall vmo_added(handle: zx_handle_t) returns (zx_status_t);\n");

    public static string Text(int calls, (string Old, string New) edit)
    {
        var text = new StringBuilder();
        for (int number = 0; number < calls; number++)
        {
            string owner = Objects[number / Shapes.Length % Objects.Length];
            text.AppendFormat(CultureInfo.InvariantCulture, Formats[number % Shapes.Length], owner, number, "ZX_OBJ_TYPE_" + owner.ToUpperInvariant());
        }

        string before = text.ToString();
        return before.Contains(edit.Old, StringComparison.Ordinal)
            ? before.Replace(edit.Old, edit.New, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The file has no '{edit.Old}'.");
    }
}
