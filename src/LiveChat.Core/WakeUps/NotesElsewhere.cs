using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.WakeUps;

/// <summary>Tells this node's desks what was noted on other nodes. What is missed in spite of that a desk reads when it opens the chat, or when the next number it hears leaves a hole.</summary>
internal sealed class NotesElsewhere(IChatStore chats, TeamLog log, INodePresence presence)
{
    public async Task TellAsync(IEnumerable<WakeUp.OfTeam> heard, List<Exception> failures, CancellationToken cancellationToken)
    {
        foreach (var noted in heard)
        {
            // Whose desks hear of it the notifier knows; where there are none nobody does.
            if (!presence.Agents.Any()) return;

            try
            {
                if (await chats.FindAsync(noted.Chat, cancellationToken).ConfigureAwait(false) is { } chat && IsHeard(chat))
                    await log.TellHeardAsync(noted.Chat, noted.Number, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(e);
            }
        }
    }

    private bool IsHeard(Chat chat) => presence.IsWatched(chat.Id) || chat.Agent is { } agent && presence.IsPresent(agent);
}
