using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>A connection to a hub without a client library: keeps every byte the server sends, frame by frame.</summary>
internal abstract class RawConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentQueue<string> _frames = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private Task _listening = Task.CompletedTask;
    private int _last;

    /// <summary>Every frame so far, as it came.</summary>
    public IReadOnlyList<string> Frames => [.. _frames];

    /// <summary>Calls a method and waits for its answer. What the server sent before it has come, too.</summary>
    public async Task<JsonElement> CallAsync(string method, object request)
    {
        var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        var answer = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":[{{JsonSerializer.Serialize(request, request.GetType(), ContractJson.Options)}}]}""");
        return await answer.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
    }

    /// <summary>Connects.</summary>
    protected async Task OpenAsync(LiveChatHost host, string hub, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) _socket.Options.SetRequestHeader(name, value);
        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Address.Port}/livechat/hub/{hub}"), default);
        await SendAsync("""{"protocol":"json","version":1}""");
        _listening = ListenAsync();
    }

    private Task SendAsync(string frame) => _socket.SendAsync(Encoding.UTF8.GetBytes(frame + '\u001e'), WebSocketMessageType.Text, true, default);

    private async Task ListenAsync()
    {
        var (buffer, text) = (new byte[64 * 1024], new StringBuilder());
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), default) is { MessageType: not WebSocketMessageType.Close } part)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                if (!part.EndOfMessage) continue;

                foreach (var frame in text.ToString().Split('\u001e', StringSplitOptions.RemoveEmptyEntries)) Hear(frame);
                text.Clear();
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Aborted at the end.
        }
    }

    private void Hear(string frame)
    {
        _frames.Enqueue(frame);
        var json = JsonSerializer.Deserialize<JsonElement>(frame);
        if (json.TryGetProperty("type", out var type) && type.GetInt32() == 3 && _calls.TryGetValue(json.GetProperty("invocationId").GetString()!, out var call))
            call.TrySetResult(json.TryGetProperty("result", out var result) ? result : json);
    }
}
