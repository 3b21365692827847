using System.Diagnostics;

namespace LiveChat.Faults.Uploads;

/// <summary>A disk on which there is not much room.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    public SmallDisk(string folder, int megabytes)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) != 0) throw new InvalidOperationException($"No disk could be mounted at {folder}.");
    }

    /// <summary>Makes it larger.</summary>
    public void Grow(int megabytes)
    {
        if (Run("mount", "-o", $"remount,size={megabytes}m", _folder) != 0) throw new InvalidOperationException($"The disk at {_folder} could not be made larger.");
    }

    public void Dispose() => Run("umount", "-l", _folder);

    public static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
