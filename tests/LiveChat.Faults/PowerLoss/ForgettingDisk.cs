using System.Diagnostics;

namespace LiveChat.Faults.PowerLoss;

/// <summary>A folder on a disk that has only what was synced when the power is lost (see <c>forgetting.py</c>). A process of its own keeps what was not.</summary>
internal sealed class ForgettingDisk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-disk-");
    private readonly DirectoryInfo _stored;
    private readonly DirectoryInfo _mount;
    private Process? _process;

    public ForgettingDisk()
    {
        _stored = _folder.CreateSubdirectory("stored");
        _mount = _folder.CreateSubdirectory("mount");
    }

    /// <summary>Gets the Python that has fusepy; <see langword="null"/> when none has.</summary>
    public static string? Python { get; } = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasFusepy);

    /// <summary>Gets where it is used, while there is power.</summary>
    public string Path => _mount.FullName;

    public async Task PowerAsync()
    {
        var mounted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = new(Python!, [System.IO.Path.Combine(AppContext.BaseDirectory, "forgetting.py"), _stored.FullName, Path]) { RedirectStandardOutput = true }, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == "mounted") mounted.TrySetResult();
        };
        process.Exited += (_, _) => mounted.TrySetException(new InvalidOperationException("The disk could not be mounted; see what it wrote."));
        process.Start();
        process.BeginOutputReadLine();
        _process = process;
        await mounted.Task.WaitAsync(Patience, TimeProvider.System);
    }

    /// <summary>Loses the power, whatever is under way: nothing can be written or synced any more, and what was not synced is gone.</summary>
    public async Task CutAsync()
    {
        if (_process is not { } process) return;

        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        process.Dispose();
        _process = null;

        // Whoever still has something open there keeps that, and gets nothing from it but errors.
        using var unmount = Process.Start("umount", ["--lazy", Path]);
        await unmount.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        if (unmount.ExitCode != 0) throw new InvalidOperationException("The disk could not be unmounted.");
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        _folder.Delete(recursive: true);
    }

    private static bool HasFusepy(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import fusepy"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
