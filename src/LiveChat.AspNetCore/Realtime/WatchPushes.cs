using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells those who look on at a chat what happens in it, whoever it is with. Each connection has a lane of its own: a slow one keeps neither side waiting.</summary>
internal sealed class WatchPushes(IHubContext<AgentHub, IAgentClient> hub, ChatWatches watches, AgentViews views, PushLanes lanes)
{
    public async ValueTask TellAsync(ChatChange change)
    {
        var chat = change.After;
        var watching = watches.Of(chat.Id);
        if (watching.IsEmpty) return;

        foreach (var desks in watching.GroupBy(w => w.Value, w => w.Key))
        {
            var entries = Entries.ForAgents(chat, desks.Key, change.Events);
            if (entries.Count == 0 && change.Before?.Fence == chat.Fence) return;

            var header = change.BringsMessagesOnly() ? null : await views.HeaderAsync(chat, desks.Key, change.Events, default).ConfigureAwait(false);
            var told = new AgentEntriesEvent(chat.Id.ToString(), chat.Fence, chat.LastSequence, entries, header);
            foreach (var connection in desks)
            {
                var desk = hub.Clients.Client(connection);
                lanes.Send($"watch/{connection}", () => desk.Watched(told), isWakeUp: true);
            }
        }
    }
}
