using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Faults.People;

/// <summary>The desk of a demo agent, signed in at the shop.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>As docs/protocol.md asks for.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly HubCaller _hub;
    private readonly Channel<Ring> _rings;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Task _beating;

    private Desk(HubCaller hub, Channel<Ring> rings)
    {
        _hub = hub;
        _rings = rings;
        _beating = BeatAsync();
    }

    public static async Task<Desk> OpenAsync(Uri shop, string agent = "ana")
    {
        var cookies = await SignInAsync(shop, agent, CancellationToken.None);
        var rings = Channel.CreateUnbounded<Ring>();
        var hub = await HubCaller.ConnectAsync(
            new Uri(shop, "/livechat/hub/agent"), o => o.Cookies = cookies, h => h.On<JsonElement>("Ring", r => rings.Writer.TryWrite(Ring.From(r))));
        await hub.CallAsync("SetAvailability", new { availability = "available" });
        return new(hub, rings);
    }

    /// <summary>Signs an agent in at a shop.</summary>
    /// <returns>The cookies by which the shop knows the agent.</returns>
    public static async Task<CookieContainer> SignInAsync(Uri shop, string agent, CancellationToken cancellationToken)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = shop };
        var page = await http.GetStringAsync(new Uri("/signin", UriKind.Relative), cancellationToken);
        using var form = new FormUrlEncodedContent([new("agent", agent), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value)]);
        using var response = await http.PostAsync(new Uri("/signin", UriKind.Relative), form, cancellationToken);
        response.EnsureSuccessStatusCode();
        return cookies;
    }

    /// <summary>Waits for the next ring.</summary>
    public async Task<Ring> RingAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        return await RingAsync(patience.Token);
    }

    /// <summary>Waits for the next ring.</summary>
    public async Task<Ring> RingAsync(CancellationToken ending) => await _rings.Reader.ReadAsync(ending);

    /// <summary>The chats this desk has.</summary>
    public async Task<IReadOnlyList<string>> ChatsAsync()
        => [.. (await _hub.CallAsync("GetState", new { })).GetProperty("chats").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    /// <summary>What rings here, as the server says when it is asked.</summary>
    public async Task<IReadOnlyList<Ring>> RingsAsync() => [.. (await _hub.CallAsync("GetState", new { })).GetProperty("rings").EnumerateArray().Select(Ring.From)];

    public Task AcceptAsync(Ring ring) => _hub.CallAsync("AcceptRing", new { chatId = ring.Chat, offerId = ring.Offer });

    public Task SendAsync(string chat, string text) => SendAsync(chat, Guid.NewGuid(), text);

    /// <summary>Sends a message.</summary>
    /// <returns>The sequence that was acknowledged.</returns>
    public async Task<long> SendAsync(string chat, Guid message, string text)
        => (await _hub.CallAsync("SendMessage", new { chatId = chat, messageId = message, text })).GetProperty("sequence").GetInt64();

    /// <summary>Lets files be sent in a chat.</summary>
    public Task LetFilesBeSentAsync(string chat) => _hub.CallAsync("SwitchAttachments", new { chatId = chat, enabled = true });

    /// <summary>Writes a note that the customer never sees.</summary>
    public Task NoteAsync(string chat, string text) => _hub.CallAsync("AddNote", new { chatId = chat, noteId = Guid.NewGuid(), text });

    /// <summary>Takes everything out of a chat for good.</summary>
    /// <returns>What became of each copy.</returns>
    public async Task<IReadOnlyList<string>> RedactAsync(string chat)
        => [.. (await _hub.CallAsync("Redact", new { chatId = chat, reason = "Asked for", whole = true })).GetProperty("copies").EnumerateArray().Select(r => r.GetRawText())];

    public Task EndAsync(string chat) => _hub.CallAsync("EndChat", new { chatId = chat });

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _hub.DisposeAsync();
        await _beating;
        _leaving.Dispose();
    }

    /// <summary>Whoever is there longer than a sign of life counts would be missed, and their chats given to others.</summary>
    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Heartbeat, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token)) await BeatOnceAsync();
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The agent leaves.
        }
    }

    private async Task BeatOnceAsync()
    {
        try
        {
            await _hub.CallAsync("Heartbeat", new { });
        }
        catch (Exception e) when (e is not OperationCanceledException || !_leaving.IsCancellationRequested)
        {
            // The server is gone, or refuses: whoever does something at this desk hears of it.
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
