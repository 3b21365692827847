using System.Runtime.InteropServices;
using System.Text;

namespace LiveChat.Attachments;

/// <summary>Makes the names in a folder durable: a file that was renamed may else have its old name after a loss of power. .NET has no way to do it, and Windows does it by itself.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>What a file system says that has no such thing.</summary>
    private const int NotSupportedThere = 22;

    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return;

        var opened = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (opened < 0) throw Failed(folder);

        try
        {
            if (Synchronize(opened) != 0 && Marshal.GetLastPInvokeError() != NotSupportedThere) throw Failed(folder);
        }
        finally
        {
            _ = Close(opened);
        }
    }

    private static IOException Failed(string folder) => new($"The names in '{folder}' cannot be made durable: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronize(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
