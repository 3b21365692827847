using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The sample in a process of its own, to be killed.</summary>
internal sealed partial class SampleProcess : ISite, IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SampleProcess(Process process)
    {
        _process = process;
        process.EnableRaisingEvents = true;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _open.TrySetException(new InvalidOperationException($"The sample ended before it was open:\n{Output}"));
    }

    public Uri Address => Http.BaseAddress!;

    public HttpClient Http { get; } = new();

    private string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts it on the files in a folder and waits until it is open.</summary>
    public static async Task<SampleProcess> StartAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CustomStorage.dll"), "--urls", "http://127.0.0.1:0", "--Folder", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        var sample = new SampleProcess(Process.Start(start)!);
        sample._process.BeginOutputReadLine();
        sample._process.BeginErrorReadLine();
        try
        {
            sample.Http.BaseAddress = await sample._open.Task.WaitAsync(TimeSpan.FromSeconds(60));
            return sample;
        }
        catch
        {
            sample.Dispose();
            throw;
        }
    }

    /// <summary>Ends it without a warning.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Http.Dispose();
    }

    private void Read(string? line)
    {
        lock (_output) _output.AppendLine(line);
        if (Listening().Match(line ?? "") is { Success: true } match) _open.TrySetResult(new(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
