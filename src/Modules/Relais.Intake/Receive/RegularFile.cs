using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Relais.Intake.Receive;

/// <summary>
/// Reads what a stranger put in a shared folder, and nothing that it points to: a link there could name the recovery key, and a
/// named pipe would be waited for without end.
/// </summary>
internal static class RegularFile
{
    // fcntl.h of Linux; O_NOFOLLOW is another bit on ARM.
    private const int NonBlocking = 0x800, CloseOnExec = 0x80000;
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 ? 0x8000 : 0x20000;

    /// <summary>Throws <see cref="IOException"/> for a link, a pipe, a socket, a folder.</summary>
    public static byte[] Read(string path)
    {
        if (IsLink(path)) throw new IOException("A link is not followed.");
        using var handle = OperatingSystem.IsLinux() ? Open(path) : File.OpenHandle(path);
        try
        {
            var bytes = new byte[checked((int)RandomAccess.GetLength(handle))];
            for (int at = 0, read; at < bytes.Length; at += read)
                if ((read = RandomAccess.Read(handle, bytes.AsSpan(at), at)) == 0) throw new EndOfStreamException();
            return bytes;
        }
        catch (Exception fault) when (fault is NotSupportedException or OverflowException)
        {
            throw new IOException("This is not a file of ordinary size.", fault);
        }
    }

    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <remarks>The framework opens a pipe until somebody writes to it, and follows a link put there after the look.</remarks>
    private static SafeFileHandle Open(string path)
    {
        var opened = open(Encoding.UTF8.GetBytes(path + '\0'), NonBlocking | CloseOnExec | NoFollow);
        return opened >= 0 ? new SafeFileHandle(opened, ownsHandle: true) : throw new IOException($"It could not be opened ({Marshal.GetLastPInvokeError()}).");
    }

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);
}
