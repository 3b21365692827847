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
        var told = new NotesEvent(change.Chat.Id.ToString(), TeamEntries.Of(change.Entries), change.Tags);
        HashSet<AgentId> who = [.. change.Entries.Select(e => e.By).OfType<Participant.OfAgent>().Select(a => a.Id)];
        if (change.Chat.Agent is { } agent) who.Add(agent);
        foreach (var one in who) agents.Send(one, desks => desks.Notes(told), isWakeUp: true);
        return ValueTask.CompletedTask;
    }
}
