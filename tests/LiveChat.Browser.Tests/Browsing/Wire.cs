using System.Text.Json;
using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Browsing;

/// <summary>The wire between one person's browser and the hubs, with a hand on it: what goes over it can be lost, held or added to.</summary>
internal sealed class Wire
{
    private const char EndOfRecord = '\u001e';

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _callsToLose = [];
    private readonly Dictionary<string, int> _answersToLose = [];
    private readonly Dictionary<string, TaskCompletionSource<JsonElement>> _asked = [];
    private readonly Dictionary<string, TaskCompletionSource> _awaited = [];
    private readonly HashSet<string> _answersLost = [];
    private readonly List<Action> _held = [];
    private readonly List<Line> _lines = [];
    private bool _holding;
    private int _number;

    /// <summary>Takes hold of the connections that will be made from now on.</summary>
    public static async Task<Wire> HoldAsync(Person person)
    {
        var wire = new Wire();
        await person.Context.RouteWebSocketAsync(new Regex("/hub/"), wire.Connect);
        return wire;
    }

    /// <summary>The next calls of a method do not reach the server: each takes the connection down with it.</summary>
    public void LoseCalls(string method, int times)
    {
        lock (_lock)
            _callsToLose[method] = times;
    }

    /// <summary>The next calls of a method reach the server, but the connection breaks before the answer is back.</summary>
    public void LoseAnswers(string method, int times)
    {
        lock (_lock)
            _answersToLose[method] = times;
    }

    /// <summary>The next call of a method; ask for it before doing what makes the page call.</summary>
    public Task NextCallAsync(string method)
    {
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _awaited[method] = called;

        return called.Task.WaitAsync(Patience.Span, TimeProvider.System);
    }

    /// <summary>Keeps everything the server says from arriving, until <see cref="Release"/>.</summary>
    public void HoldBack()
    {
        lock (_lock)
            _holding = true;
    }

    public void Release()
    {
        List<Action> held;
        lock (_lock)
        {
            _holding = false;
            held = [.. _held];
            _held.Clear();
        }

        held.ForEach(pass => pass());
    }

    /// <summary>Breaks the connections there are.</summary>
    public async Task CutAsync()
    {
        Line[] lines;
        lock (_lock)
        {
            lines = [.. _lines];
            _lines.Clear();
        }

        foreach (var line in lines)
            await line.BreakAsync();
    }

    /// <summary>Calls a hub method over the person's own connection, as a changed script in their browser could.</summary>
    public Task<JsonElement> CallAsync(string method, object argument)
    {
        var id = $"forged-{Interlocked.Increment(ref _number)}";
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        Line line;
        lock (_lock)
        {
            _asked[id] = answer;
            line = _lines[^1];
        }

        line.Server.Send(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments = new[] { argument } }) + EndOfRecord);
        return answer.Task.WaitAsync(Patience.Span, TimeProvider.System);
    }

    private void Connect(IWebSocketRoute page)
    {
        var line = new Line(page, page.ConnectToServer());
        lock (_lock)
            _lines.Add(line);

        page.OnMessage(frame => FromPage(line, frame));
        line.Server.OnMessage(frame => FromServer(line, frame));
    }

    private void FromPage(Line line, IWebSocketFrame frame)
    {
        foreach (var record in Records(frame))
        {
            var method = Read(record, "target");
            lock (_lock)
            {
                if (method is not null && _awaited.Remove(method, out var called))
                    called.SetResult();

                if (method is not null && Take(_callsToLose, method))
                {
                    _ = line.BreakAsync();
                    return;
                }

                if (method is not null && Read(record, "invocationId") is { } id && Take(_answersToLose, method))
                    _answersLost.Add(id);
            }
        }

        line.Server.Send(frame.Text!);
    }

    private void FromServer(Line line, IWebSocketFrame frame)
    {
        foreach (var record in Records(frame))
        {
            var id = Read(record, "invocationId");
            lock (_lock)
            {
                if (id is not null && _answersLost.Remove(id))
                {
                    _ = line.BreakAsync();
                    return;
                }

                if (id is not null && _asked.Remove(id, out var answer))
                {
                    answer.SetResult(JsonElement.Parse(record).GetProperty("result"));
                    continue;
                }

                if (_holding)
                {
                    _held.Add(() => line.Page.Send(record + EndOfRecord));
                    continue;
                }
            }

            line.Page.Send(record + EndOfRecord);
        }
    }

    private static string[] Records(IWebSocketFrame frame)
        => (frame.Text ?? string.Empty).Split(EndOfRecord, StringSplitOptions.RemoveEmptyEntries);

    private static string? Read(string record, string name)
        => JsonElement.Parse(record).TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Take(Dictionary<string, int> left, string method)
    {
        if (left.GetValueOrDefault(method) <= 0)
            return false;

        left[method]--;
        return true;
    }

    private sealed record Line(IWebSocketRoute Page, IWebSocketRoute Server)
    {
        public async Task BreakAsync()
        {
            await Page.CloseAsync(new() { Code = 1011, Reason = "broken" });
            await Server.CloseAsync();
        }
    }
}
