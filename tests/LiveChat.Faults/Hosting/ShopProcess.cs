using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LiveChat.Faults.Hosting;

/// <summary>The demo shop in a process of its own, to be killed.</summary>
internal sealed class ShopProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _output = new();
    private readonly List<(string Line, TaskCompletionSource Seen)> _awaited = [];

    private ShopProcess(Process process)
    {
        _process = process;
        process.EnableRaisingEvents = true;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _open.TrySetException(new InvalidOperationException($"The shop ended before it was open:\n{Output}"));
    }

    /// <summary>Gets what it wrote.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public bool HasEnded => _process.HasExited;

    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>Starts it and waits until it is open.</summary>
    /// <param name="folder">Where it keeps everything.</param>
    /// <param name="sabotage">Which defence is taken away, or what goes wrong.</param>
    /// <param name="settings">What is different with this one.</param>
    /// <param name="network">The network namespace it is in; <see langword="null"/> for this machine's network.</param>
    public static async Task<ShopProcess> StartAsync(ShopFolder folder, string? sabotage = null, IReadOnlyDictionary<string, string>? settings = null, string? network = null)
    {
        // In a namespace it is the same process: ip becomes dotnet.
        string[] command = [.. network is null ? [] : new[] { "ip", "netns", "exec", network }, "dotnet", BuiltPrograms.Storefront];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        foreach (var (key, value) in folder.Settings.Concat(settings ?? new Dictionary<string, string>())) start.ArgumentList.Add($"--{key}={value}");

        start.Environment["DOTNET_ENVIRONMENT"] = "Development";

        // It lives for seconds: counting what to make faster later only makes it slower.
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (sabotage is not null)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = BuiltPrograms.Sabotage;
            start.Environment["LIVECHAT_SABOTAGE"] = sabotage;
        }

        var shop = new ShopProcess(Process.Start(start)!);
        shop._process.BeginOutputReadLine();
        shop._process.BeginErrorReadLine();
        try
        {
            shop.Address = await shop._open.Task.WaitAsync(Patience, TimeProvider.System);
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }

        return shop;
    }

    /// <summary>Waits until it has written a line.</summary>
    public async Task WroteAsync(string line)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_output)
        {
            if (_output.ToString().Contains(line + Environment.NewLine, StringComparison.Ordinal)) return;

            _awaited.Add((line, seen));
        }

        await seen.Task.WaitAsync(Patience, TimeProvider.System);
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public Task EndedAsync() => _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience, TimeProvider.System);

    /// <summary>Ends it at once, as a lack of memory or an impatient operator does: it cannot do anything about it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Forgets how much memory it has ever used.</summary>
    /// <returns>How much it uses now, in bytes.</returns>
    public async Task<long> ForgetPeakAsync()
    {
        await File.WriteAllTextAsync($"/proc/{_process.Id}/clear_refs", "5");
        return await PeakAsync();
    }

    /// <summary>The most memory it has used since, in bytes.</summary>
    public async Task<long> PeakAsync()
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{_process.Id}/status")).Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Lets it stand still: it does nothing, and its connections stay.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on after a pause, as if no time had passed.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <summary>Asks it to end, as systems do that replace it by another one.</summary>
    public Task AskToEndAsync() => SignalAsync("TERM");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        if (kill.ExitCode != 0) throw new InvalidOperationException($"The shop could not be sent {signal}.");
    }

    private void Read(string? line)
    {
        if (line is null) return;

        lock (_output)
        {
            _output.AppendLine(line);
            foreach (var (_, seen) in _awaited.Where(a => a.Line == line)) seen.TrySetResult();
        }

        if (line.TrimStart().StartsWith("Shop ", StringComparison.Ordinal)) _open.TrySetResult(new Uri(line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
    }
}
