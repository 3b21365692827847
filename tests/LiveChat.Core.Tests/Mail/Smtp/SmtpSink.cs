using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace LiveChat.Core.Tests.Mail.Smtp;

/// <summary>A mail server of one test: aiosmtpd in a process of its own, which does what it is told (see <c>sink.py</c>).</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    /// <summary>How long a test waits for what has to come at once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A Python of the user's may hide the system's, for which Debian installs.</summary>
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];
    private static readonly Lazy<string?> Found = new(Find);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly Channel<bool> _obeyed = Channel.CreateUnbounded<bool>();
    private readonly Channel<SinkMail> _received = Channel.CreateUnbounded<SinkMail>();
    private readonly Channel<string> _hanging = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<int> _open = [];

    private SmtpSink(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>The Python that has aiosmtpd; <see langword="null"/> when none has.</summary>
    public static string? Python => Found.Value;

    public int Port { get; private set; }

    /// <summary>How many connections were open when each one came, itself among them.</summary>
    public IReadOnlyCollection<int> Connections => [.. _open];

    /// <summary>How many mails came that nobody has asked for.</summary>
    public int Waiting => _received.Reader.Count;

    public int SignIns { get; private set; }

    public static async Task<SmtpSink> StartAsync(params string[] arguments)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Mail", "Smtp", "sink.py");
        var start = new ProcessStartInfo(Python!, ["-W", "ignore", script, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var sink = new SmtpSink(Process.Start(start)!);
        sink.Port = await sink._port.Task.WaitAsync(Patience);
        return sink;
    }

    /// <summary>Tells it what to do; it does when this comes back.</summary>
    public async Task DoAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        await _obeyed.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }

    /// <summary>The next mail that came as a whole.</summary>
    public Task<SinkMail> NextAsync() => _received.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Comes back when somebody waits in vain for an answer; each wait is told once.</summary>
    public Task SomebodyHangsAsync() => _hanging.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        // It ends with its input.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            Told(json.RootElement);
        }

        _port.TrySetException(new InvalidOperationException("The sink ended before it listened."));
        _obeyed.Writer.Complete();
        _received.Writer.Complete();
        _hanging.Writer.Complete();
    }

    private void Told(JsonElement told)
    {
        switch (told.GetProperty("event").GetString())
        {
            case "listening":
                _port.SetResult(told.GetProperty("port").GetInt32());
                break;
            case "obeyed":
                _obeyed.Writer.TryWrite(true);
                break;
            case "connected":
                _open.Enqueue(told.GetProperty("open").GetInt32());
                break;
            case "signing-in":
                SignIns++;
                break;
            case "hanging":
                _hanging.Writer.TryWrite(told.GetProperty("stage").GetString()!);
                break;
            case "received":
                _received.Writer.TryWrite(Mail(told));
                break;
        }
    }

    private static SinkMail Mail(JsonElement told) => new()
    {
        Sender = told.GetProperty("sender").GetString()!,
        Recipients = [.. told.GetProperty("recipients").EnumerateArray().Select(r => r.GetString()!)],
        IsEncrypted = told.GetProperty("encrypted").GetBoolean(),
        User = told.GetProperty("user").GetString(),
        Content = told.GetProperty("content").GetBytesFromBase64(),
    };

    private static string? Find() => Pythons.FirstOrDefault(HasAiosmtpd);

    private static bool HasAiosmtpd(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import aiosmtpd"]) { RedirectStandardError = true })!;
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
