using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Notes;

/// <summary>A customer's connection to the hub without a client library: keeps every byte the server sends, frame by frame, and what HTTP answered before.</summary>
internal sealed class RawCustomer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentQueue<string> _frames = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private Task _listening = Task.CompletedTask;
    private int _last;

    private RawCustomer(string visitor, string http) => (Visitor, Http) = (visitor, http);

    /// <summary>The visitor's secret.</summary>
    public string Visitor { get; }

    /// <summary>What HTTP answered.</summary>
    public string Http { get; private set; }

    /// <summary>Every frame so far, as it came.</summary>
    public IReadOnlyList<string> Frames => [.. _frames];

    public static async Task<RawCustomer> ConnectAsync(LiveChatHost host, string? visitor = null)
    {
        using var answer = await TestCustomer.AskAsync(host, visitor: visitor);
        var text = await answer.Content.ReadAsStringAsync();
        var ticket = JsonSerializer.Deserialize<CustomerTicketDto>(text, ContractJson.Options)!;
        var customer = new RawCustomer(ticket.Visitor ?? visitor!, text);
        customer._socket.Options.SetRequestHeader("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0");
        await customer._socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Address.Port}/livechat/hub/customer?access_token={Uri.EscapeDataString(ticket.Ticket)}"), default);
        await customer.SendAsync("""{"protocol":"json","version":1}""");
        customer._listening = customer.ListenAsync();
        return customer;
    }

    /// <summary>Calls a method and waits for its answer. What the server sent before it has come, too.</summary>
    public async Task<JsonElement> CallAsync(string method, object request)
    {
        var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        var answer = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{method}}","arguments":[{{JsonSerializer.Serialize(request, request.GetType(), ContractJson.Options)}}]}""");
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Adds what another HTTP call answers.</summary>
    public async Task GetAsync(LiveChatHost host, string path)
    {
        using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        Http += await answer.Content.ReadAsStringAsync() + answer.Headers;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
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
