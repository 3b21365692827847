using LiveChat.Agents;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Notes;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells desks what the team notes: those of the agent who has the chat, or had it last, those of whoever noted it, and those that look on. It knows no customer.</summary>
internal sealed class TeamPushes(AgentPushes agents, IHubContext<AgentHub, IAgentClient> hub, ChatWatches watches, PushLanes lanes) : ITeamNotifier
{
    public ValueTask TellAsync(TeamChange change)
    {
        if (change.Chat.Agent is { } agent) Tell(agent, change, change.Entries);

        // Whoever noted something in a chat that is another's hears of that, at all desks, and of nothing the other notes.
        var others = change.Entries.Where(e => e.By is Participant.OfAgent by && by.Id != change.Chat.Agent).GroupBy(e => ((Participant.OfAgent)e.By).Id);
        foreach (var own in others) Tell(own.Key, change, [.. own]);

        var looked = Of(change, change.Entries);
        foreach (var connection in watches.Of(change.Chat.Id).Keys)
        {
            var desk = hub.Clients.Client(connection);
            lanes.Send($"watch/{connection}", () => desk.Notes(looked), isWakeUp: true);
        }

        return ValueTask.CompletedTask;
    }

    private void Tell(AgentId agent, TeamChange change, IReadOnlyList<TeamEntry> entries)
    {
        var told = Of(change, entries);
        agents.Send(agent, desks => desks.Notes(told), isWakeUp: true);
    }

    private static NotesEvent Of(TeamChange change, IReadOnlyList<TeamEntry> entries) => new(change.Chat.Id.ToString(), TeamEntries.Of(entries), change.Tags);
}
