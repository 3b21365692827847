using LiveChat.Agents;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells agents' desks of the chats that are, or were, with them.</summary>
internal sealed class AgentPushes(IHubContext<AgentHub, IAgentClient> hub, AgentConnections connections, AgentViews views, PushLanes lanes)
{
    public async ValueTask TellAsync(ChatChange change)
    {
        var chat = change.After;
        if (change.Before?.Agent is { } former && former != chat.Agent) TellFormer(former, change);
        if (chat.Agent is not { } agent || !connections.Has(agent)) return;
        if (change.Before?.Assignment != chat.Assignment) await JoinAsync(agent, chat).ConfigureAwait(false);
        if (!connections.HasOtherThan(agent, change.Origin)) return;

        var group = GroupNames.Content(chat);
        var others = change.Origin is { } origin ? hub.Clients.GroupExcept(group, [origin]) : hub.Clients.Group(group);
        var entries = Entries.ForAgents(chat, change.Events);
        if (entries.Count > 0)
        {
            var header = change.BringsMessagesOnly() ? null : await views.HeaderAsync(chat, change.Events, default).ConfigureAwait(false);
            var told = new AgentEntriesEvent(chat.Id.ToString(), chat.Fence, chat.LastSequence, entries, header);
            lanes.Send(group, () => others.Entries(told), isWakeUp: true);
        }
        else if (change.Before?.Status != chat.Status)
        {
            var told = await views.HeaderAsync(chat, [], default).ConfigureAwait(false);
            lanes.Send(group, () => others.ChatChanged(told), isWakeUp: true);
        }

        if (change.Before is { } before && before.Seen != chat.Seen)
        {
            var seen = new SeenEvent(chat.Id.ToString(), ChatHeaders.Of(chat.Seen));
            lanes.Send(group, () => others.Seen(seen), isWakeUp: false);
        }
    }

    public void Tell(Agent agent)
    {
        if (!connections.Has(agent.Id)) return;

        connections.Keep(agent);
        var told = AgentRecords.Of(agent);
        Send(agent.Id, desks => desks.AgentChanged(told), isWakeUp: true);
    }

    public void TellTyping(Chat chat, bool typing)
    {
        if (chat.Agent is not { } agent || !connections.Has(agent)) return;

        var told = new TypingEvent(chat.Id.ToString(), typing, chat.CustomerName);
        var group = hub.Clients.Group(GroupNames.Content(chat));
        lanes.Send(GroupNames.Content(chat), () => group.Typing(told), isWakeUp: false);
    }

    /// <summary>Sends to all desks of one agent.</summary>
    public void Send(AgentId agent, Func<IAgentClient, Task> push, bool isWakeUp)
    {
        if (!connections.Has(agent)) return;

        var desks = hub.Clients.Group(GroupNames.Agent(agent));
        lanes.Send(GroupNames.Agent(agent), () => push(desks), isWakeUp);
    }

    /// <summary>Lets an agent's connections hear what is written in a chat from now on.</summary>
    public async Task JoinAsync(AgentId agent, Chat chat)
    {
        foreach (var connection in connections.Of(agent))
            await hub.Groups.AddToGroupAsync(connection, GroupNames.Content(chat), default).ConfigureAwait(false);
    }

    private void TellFormer(AgentId former, ChatChange change)
    {
        var told = views.BareHeader(change.After) with { MovedBy = change.Events.OfType<ChatTransferred>().LastOrDefault()?.Supervisor };
        Send(former, desks => desks.ChatChanged(told), isWakeUp: true);
    }
}
