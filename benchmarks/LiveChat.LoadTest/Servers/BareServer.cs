using Microsoft.AspNetCore.SignalR;

namespace LiveChat.LoadTest.Servers;

/// <summary>The limit: a hub with one group per chat that only relays.</summary>
internal static class BareServer
{
    public static async Task RunAsync()
    {
        var builder = ServerProcess.NewBuilder();
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<RelayHub>("/relay");
        await ServerProcess.RunAsync(app);
    }

    internal sealed class RelayHub : Hub
    {
        public Task Join(string chat) => Groups.AddToGroupAsync(Context.ConnectionId, chat);

        public async Task<RelayReceipt> Send(RelayMessage message)
        {
            await Clients.OthersInGroup(message.ChatId).SendAsync("Message", message);
            return new(1);
        }
    }

    internal sealed record RelayMessage(string ChatId, string MessageId, string Text);

    internal sealed record RelayReceipt(long Sequence);
}
