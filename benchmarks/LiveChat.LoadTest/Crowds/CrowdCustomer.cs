using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.Crowds;

/// <summary>A customer's page: asks for its chat whenever it has connected, and for what it has missed.</summary>
internal sealed class CrowdCustomer : IAsyncDisposable
{
    private const string SiteKey = "livechat-default";

    private readonly Uri _server;
    private readonly HttpClient _http;
    private readonly Member _member;
    private readonly Lock _gate = new();

    public CrowdCustomer(Uri server, HttpClient http, Member member)
    {
        (_server, _http, _member) = (server, http, member);
        Connection = new(ConnectAsync, EnterAsync);
    }

    public ReturningConnection Connection { get; }

    public string Chat => _member.Chat;

    /// <summary>Everything up to this sequence was seen, without a gap.</summary>
    public long Seen { get; private set; }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private async Task<HubConnection> ConnectAsync()
    {
        using var answer = await _http.PostAsJsonAsync("/livechat/api/customer/connect", new { siteKey = SiteKey, visitor = _member.Secret });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("ticket").GetString();
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(_server, "/livechat/hub/customer"), o =>
            {
                o.AccessTokenProvider = () => Task.FromResult(token);
                (o.Transports, o.SkipNegotiation) = (HttpTransportType.WebSockets, true);
            })
            .Build();
        connection.On<EntriesEvent>("Entries", told => HearAsync(connection, told.Entries));
        return connection;
    }

    private async Task EnterAsync(HubConnection connection)
    {
        var state = await connection.InvokeAsync<Reply<State>>("GetState", new { });
        var page = state.Value?.Current ?? throw new InvalidOperationException("The chat is gone.");
        await HearAsync(connection, page.Entries);
    }

    /// <summary>Takes what follows on what is known, and asks for what is missing in between.</summary>
    private async Task HearAsync(HubConnection connection, IReadOnlyList<Entry> entries)
    {
        while (!Take(entries))
        {
            var page = await connection.InvokeAsync<Reply<Page>>("ReadEntries", new { chatId = Chat, after = Seen });
            entries = page.Value?.Entries ?? throw new InvalidOperationException("The chat cannot be read.");
        }
    }

    private bool Take(IReadOnlyList<Entry> entries)
    {
        lock (_gate)
        {
            foreach (var entry in entries.Where(e => e.Sequence > Seen))
            {
                if (entry.Sequence > Seen + 1) return false;
                Seen = entry.Sequence;
            }

            return true;
        }
    }

    private sealed record Reply<T>(bool Ok, T? Value);

    private sealed record State(Page? Current);

    private sealed record Page(Entry[] Entries);

    private sealed record EntriesEvent(Entry[] Entries);

    private sealed record Entry(long Sequence);
}
