using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Faults.People;

/// <summary>A visitor of the shop, who stays the same person through every restart.</summary>
internal sealed class Visitor(string name)
{
    private const string SiteKey = "acme-home-demo-shop";

    private readonly List<string> _chats = [];
    private string? _secret;

    /// <summary>Gets all chats the visitor has begun, oldest first.</summary>
    public IReadOnlyList<string> Chats => _chats;

    /// <summary>Gets the visitor's newest chat, once one has begun.</summary>
    public string Chat => _chats.LastOrDefault(string.Empty);

    /// <summary>Gets what the visitor fills in before a chat.</summary>
    public object Form => new
    {
        answers = new Dictionary<string, string> { ["name"] = $"{name} (test)", ["email"] = $"{name}@example.com", ["topic"] = "order", ["message"] = $"{name} begins" },
    };

    /// <summary>Connects to a shop, wherever it is now.</summary>
    public async Task<HubCaller> ConnectAsync(Uri shop, Action<HubConnection>? listen = null)
    {
        var ticket = await TicketAsync(shop, CancellationToken.None);
        return await HubCaller.ConnectAsync(new Uri(shop, "/livechat/hub/customer"), o => o.AccessTokenProvider = () => Task.FromResult<string?>(ticket), listen);
    }

    /// <summary>Asks for what lets one connection be made.</summary>
    public async Task<string> TicketAsync(Uri shop, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = shop };
        using var response = await http.PostAsJsonAsync(new Uri("/livechat/api/customer/connect", UriKind.Relative), _secret is null ? (object)new { siteKey = SiteKey } : new { siteKey = SiteKey, visitor = _secret }, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (answer.TryGetProperty("visitor", out var secret)) _secret = secret.GetString();
        return answer.GetProperty("ticket").GetString()!;
    }

    /// <summary>Starts the chat, or finds the one that is open.</summary>
    public async Task StartAsync(HubCaller hub) => Began(await hub.CallAsync("StartChat", Form));

    /// <summary>Notes which chat a shop answered with.</summary>
    public void Began(JsonElement page)
    {
        var chat = page.GetProperty("chat").GetProperty("id").GetString()!;
        if (chat != Chat) _chats.Add(chat);
    }

    /// <summary>Sends a message.</summary>
    /// <returns>The sequence that was acknowledged.</returns>
    public async Task<long> SendAsync(HubCaller hub, Guid message, string text)
        => (await hub.CallAsync("SendMessage", new { chatId = Chat, messageId = message, text })).GetProperty("sequence").GetInt64();

    /// <summary>Reads the whole newest chat as it is stored.</summary>
    public Task<IReadOnlyList<StoredEntry>> ReadAsync(HubCaller hub) => ReadAsync(hub, Chat);

    /// <summary>Reads a whole chat as it is stored.</summary>
    public static async Task<IReadOnlyList<StoredEntry>> ReadAsync(HubCaller hub, string chat)
    {
        var entries = new List<StoredEntry>();
        for (var after = 0L; ;)
        {
            var page = await hub.CallAsync("ReadEntries", new { chatId = chat, after, limit = 200 });
            entries.AddRange(page.GetProperty("entries").EnumerateArray().Select(StoredEntry.From));
            var through = page.GetProperty("through").GetInt64();
            if (through == after || through >= page.GetProperty("chat").GetProperty("lastSequence").GetInt64()) return entries;

            after = through;
        }
    }
}
