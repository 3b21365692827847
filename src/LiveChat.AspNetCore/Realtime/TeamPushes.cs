using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells desks what the team notes: those of the agent who has the chat, or had it last, and those of whoever noted it. It knows no customer.</summary>
internal sealed class TeamPushes(AgentPushes agents) : ITeamNotifier
{
    public ValueTask TellAsync(TeamChange change)
    {
        if (change.Chat.Agent is { } agent) Tell(agent, change, change.Entries);

        // Whoever noted something in a chat that is another's hears of that, at all desks, and of nothing the other notes.
        var others = change.Entries.Where(e => e.By is Participant.OfAgent by && by.Id != change.Chat.Agent).GroupBy(e => ((Participant.OfAgent)e.By).Id);
        foreach (var own in others) Tell(own.Key, change, [.. own]);
        return ValueTask.CompletedTask;
    }

    private void Tell(AgentId agent, TeamChange change, IReadOnlyList<TeamEntry> entries)
    {
        var told = new NotesEvent(change.Chat.Id.ToString(), TeamEntries.Of(entries), change.Tags);
        agents.Send(agent, desks => desks.Notes(told), isWakeUp: true);
    }
}
