using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.WholePath;

/// <summary>Both sides of chats on the bare relay.</summary>
internal static class BareClients
{
    public static async Task<IReadOnlyList<ChatPair>> ConnectAsync(Uri server, int chats)
    {
        var pairs = new List<ChatPair>(chats);
        for (var i = 0; i < chats; i++)
        {
            var chat = Guid.NewGuid().ToString("N");
            var (customer, customerConnection) = await JoinAsync(server, chat);
            var (agent, agentConnection) = await JoinAsync(server, chat);
            pairs.Add(new(customer, agent, customerConnection, agentConnection));
        }

        return pairs;
    }

    public static async Task<(Peer Peer, HubConnection Connection)> JoinAsync(Uri server, string chat)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "/relay"), o => (o.Transports, o.SkipNegotiation) = (HttpTransportType.WebSockets, true))
            .Build();
        var peer = new Peer(id => connection.InvokeAsync<Receipt>("Send", new Message(chat, id, Texts.Typical)));
        connection.On<Message>("Message", m => peer.Hear(m.MessageId));
        await connection.StartAsync();
        await connection.InvokeAsync("Join", chat);
        return (peer, connection);
    }

    private sealed record Message(string ChatId, string MessageId, string Text);

    private sealed record Receipt(long Sequence);
}
