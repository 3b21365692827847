using LiveChat.LoadTest.Baselines;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.LoadTest.Servers;

/// <summary>The limit: a hub with one group per chat that only relays; with a database, after the message is in it.</summary>
internal static class BareServer
{
    public static async Task RunAsync(StoreKind store)
    {
        await using var byHand = await store.ByHandAsync();
        var builder = ServerProcess.NewBuilder();
        builder.Services.AddSignalR();
        builder.Services.AddSingleton(new Insertion(byHand));
        var app = builder.Build();
        app.MapHub<RelayHub>("/relay");
        await ServerProcess.RunAsync(app);
    }

    internal sealed class RelayHub(Insertion insertion) : Hub
    {
        public Task Join(string chat) => Groups.AddToGroupAsync(Context.ConnectionId, chat);

        public async Task<RelayReceipt> Send(RelayMessage message)
        {
            var sequence = insertion.Store is { } store ? await store.InsertAsync(Guid.Parse(message.ChatId), Guid.Parse(message.MessageId), message.Text) : 1;
            await Clients.OthersInGroup(message.ChatId).SendAsync("Message", message);
            return new(sequence);
        }
    }

    /// <summary>Where messages are put before they are relayed; nowhere when only the relay is measured.</summary>
    internal sealed record Insertion(IHandWrittenStore? Store);

    internal sealed record RelayMessage(string ChatId, string MessageId, string Text);

    internal sealed record RelayReceipt(long Sequence);
}
