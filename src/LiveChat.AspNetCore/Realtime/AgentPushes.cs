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

        foreach (var personal in connections.PersonalDataOf(agent)) await TellAsync(change, personal).ConfigureAwait(false);
    }

    private async ValueTask TellAsync(ChatChange change, PersonalData personal)
    {
        var chat = change.After;
        var group = GroupNames.Content(chat, personal);
        var others = change.Origin is { } origin ? hub.Clients.GroupExcept(group, [origin]) : hub.Clients.Group(group);
        var entries = Entries.ForAgents(chat, personal, change.Events);
        if (entries.Count > 0)
        {
            var header = change.BringsMessagesOnly() ? null : await views.HeaderAsync(chat, personal, change.Events, default).ConfigureAwait(false);
            var told = new AgentEntriesEvent(chat.Id.ToString(), chat.Fence, chat.LastSequence, entries, header);
            lanes.Send(group, () => others.Entries(told), isWakeUp: true);
        }
        else if (change.Before?.Status != chat.Status)
        {
            var told = await views.HeaderAsync(chat, personal, [], default).ConfigureAwait(false);
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

        foreach (var personal in connections.PersonalDataOf(agent))
        {
            var told = new TypingEvent(chat.Id.ToString(), typing, chat.For(personal).CustomerName);
            var name = GroupNames.Content(chat, personal);
            var group = hub.Clients.Group(name);
            lanes.Send(name, () => group.Typing(told), isWakeUp: false);
        }
    }

    /// <summary>Sends to all desks of one agent what holds nothing of customers.</summary>
    public void Send(AgentId agent, Func<IAgentClient, Task> push, bool isWakeUp)
    {
        foreach (var personal in connections.PersonalDataOf(agent)) Send(agent, personal, push, isWakeUp);
    }

    /// <summary>Sends to those desks of one agent that read so much of personal data.</summary>
    public void Send(AgentId agent, PersonalData personal, Func<IAgentClient, Task> push, bool isWakeUp)
    {
        var group = GroupNames.Agent(agent, personal);
        var desks = hub.Clients.Group(group);
        lanes.Send(group, () => push(desks), isWakeUp);
    }

    /// <summary>Lets an agent's connections hear what is written in a chat from now on.</summary>
    public async Task JoinAsync(AgentId agent, Chat chat)
    {
        foreach (var connection in connections.Of(agent))
            await hub.Groups.AddToGroupAsync(connection, GroupNames.Content(chat, connections.PersonalDataOf(connection)), default).ConfigureAwait(false);
    }

    private void TellFormer(AgentId former, ChatChange change)
    {
        foreach (var personal in connections.PersonalDataOf(former))
        {
            var told = views.BareHeader(change.After, personal) with { MovedBy = change.Events.OfType<ChatTransferred>().LastOrDefault()?.Supervisor };
            Send(former, personal, desks => desks.ChatChanged(told), isWakeUp: true);
        }
    }
}
