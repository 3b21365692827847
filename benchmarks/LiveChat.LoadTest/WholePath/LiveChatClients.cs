using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.WholePath;

/// <summary>Both sides of LiveChat chats: every chat has its own customer and its own agent, as many connections as on the bare relay.</summary>
internal static class LiveChatClients
{
    private const string SiteKey = "livechat-default";

    public static Task<IReadOnlyList<ChatPair>> ConnectAsync(Uri server, int chats) => ConnectAsync(server, server, chats);

    /// <summary>Customers on one node, agents on another.</summary>
    public static async Task<IReadOnlyList<ChatPair>> ConnectAsync(Uri customers, Uri agents, int chats)
    {
        using var http = new HttpClient { BaseAddress = customers };
        var pairs = new List<ChatPair>(chats);
        for (var i = 0; i < chats; i++) pairs.Add(await StartAsync(await MeetAsync(customers, agents, http)));
        return pairs;
    }

    /// <summary>Connects a customer and an agent, who do not talk.</summary>
    public static Task<Strangers> MeetAsync(Uri server, HttpClient http) => MeetAsync(server, server, http);

    private static async Task<Strangers> MeetAsync(Uri server, Uri agents, HttpClient http)
    {
        var agentId = $"agent-{Guid.NewGuid():N}";
        var agent = DeskOf(agentId, agents);
        await agent.StartAsync();
        return new(agentId, await VisitAsync(server, http), agent);
    }

    /// <summary>A desk that is not connected yet.</summary>
    public static HubConnection DeskOf(string agent, Uri server)
        => new HubConnectionBuilder().WithUrl(new Uri(server, "/livechat/hub/agent"), o => o.Headers["X-Agent"] = agent).Build();

    /// <summary>Somebody who was never here before opens the page.</summary>
    public static async Task<HubConnection> VisitAsync(Uri server, HttpClient http)
    {
        var ticket = await http.PostAsJsonAsync("/livechat/api/customer/connect", new { siteKey = SiteKey });
        ticket.EnsureSuccessStatusCode();
        var token = (await ticket.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("ticket").GetString();
        var customer = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "/livechat/hub/customer"), o => o.AccessTokenProvider = () => Task.FromResult(token))
            .Build();
        await customer.StartAsync();
        return customer;
    }

    /// <summary>One chat after the other, so that the one agent who is free is the one it rings at.</summary>
    public static async Task<ChatPair> StartAsync(Strangers strangers)
    {
        var (agentId, customer, agent) = strangers;
        var rings = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        agent.On<JsonElement>("Ring", r => rings.TrySetResult(r));
        await CallAsync(agent, "SetAvailability", new { availability = "available" });
        var chatId = await StartAsync(customer);

        var ring = await rings.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await CallAsync(agent, "AcceptRing", new { chatId = ring.GetProperty("chatId").GetString(), offerId = ring.GetProperty("offerId").GetString() });
        return new(PeerOf(customer, chatId), PeerOf(agent, chatId), customer, agent);
    }

    /// <summary>A customer sends the form.</summary>
    /// <returns>The chat.</returns>
    public static async Task<string> StartAsync(HubConnection customer)
    {
        var started = await CallAsync(customer, "StartChat", new { answers = new { name = "Load", email = "load@example.com", message = "Hello" } });
        return started.GetProperty("chat").GetProperty("id").GetString()!;
    }

    public static async Task SayAsync(HubConnection connection, string chatId, string messageId)
    {
        var outcome = await connection.InvokeAsync<Outcome>("SendMessage", new Message(chatId, messageId, Texts.Typical));
        if (!outcome.Ok) throw new InvalidOperationException("A message was refused.");
    }

    public static async Task<JsonElement> CallAsync(HubConnection connection, string method, object argument)
    {
        var reply = await connection.InvokeAsync<Reply>(method, argument);
        return reply.Ok ? reply.Value : throw new InvalidOperationException($"{method} was refused: {reply.Error}");
    }

    private static Peer PeerOf(HubConnection connection, string chatId)
    {
        var peer = new Peer(id => SayAsync(connection, chatId, id));
        var through = 0L;
        connection.On<EntriesEvent>("Entries", change =>
        {
            // Nodes may say something twice.
            foreach (var entry in change.Entries.Where(e => e.Sequence > through))
            {
                through = entry.Sequence;
                if (entry.MessageId is { } id) peer.Hear(id);
            }
        });
        return peer;
    }

    private sealed record Message(string ChatId, string MessageId, string Text);

    private sealed record Outcome(bool Ok);

    private sealed record Reply(bool Ok, JsonElement Value, JsonElement Error);

    private sealed record EntriesEvent(Entry[] Entries);

    private sealed record Entry(long Sequence, string? MessageId);
}
