using System.Diagnostics;
using LiveChat.Faults.Hosting;

namespace LiveChat.Faults.Redis;

/// <summary>A Redis of its own that keeps nothing, to be killed and started again.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Process? _process;

    /// <summary>Gets where the program is; <see langword="null"/> where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(bin => Path.Combine(bin, "redis-server")).FirstOrDefault(File.Exists);

    public int Port { get; } = FreePort.Find();

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true };
        foreach (var argument in new[] { "--port", $"{Port}", "--bind", "127.0.0.1", "--save", string.Empty, "--appendonly", "no" }) start.ArgumentList.Add(argument);

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Ready to accept connections", StringComparison.Ordinal) is true) ready.TrySetResult();
        };
        _process.Start();
        _process.BeginOutputReadLine();
        await ready.Task.WaitAsync(Patience, TimeProvider.System);
    }

    public async Task KillAsync()
    {
        if (_process is not { } process) return;

        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }
}
