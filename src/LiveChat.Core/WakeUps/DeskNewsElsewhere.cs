using LiveChat.Chats;
using LiveChat.Notes;
using LiveChat.Redaction;

namespace LiveChat.WakeUps;

/// <summary>
/// Tells this node's desks what only desks hear of: what was noted on other nodes, and what was redacted there, also of chats that are over and that somebody has open all the same.
/// What is missed in spite of that a desk reads when it opens the chat, or when the next number of a note leaves a hole.
/// </summary>
internal sealed class DeskNewsElsewhere(IChatStore chats, TeamLog notes, IRedactionNotifier redactions, INodePresence presence)
{
    /// <summary>One that fails keeps no other from its turn; whoever called learns of it at the end.</summary>
    public async Task TellAsync(IEnumerable<WakeUp> heard, List<Exception> failures, CancellationToken cancellationToken)
    {
        // Whose desks hear of it the notifiers know; where there are none nobody does.
        foreach (var news in heard.Where(w => w is WakeUp.OfTeam or WakeUp.OfRedaction).TakeWhile(_ => presence.Agents.Any()))
        {
            try
            {
                await TellAsync(news, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(e);
            }
        }
    }

    private async Task TellAsync(WakeUp news, CancellationToken cancellationToken)
    {
        switch (news)
        {
            case WakeUp.OfTeam noted when await chats.FindAsync(noted.Chat, cancellationToken).ConfigureAwait(false) is { } chat && IsHeard(chat):
                await notes.TellHeardAsync(noted.Chat, noted.Number, cancellationToken).ConfigureAwait(false);
                break;
            case WakeUp.OfRedaction redacted when await chats.FindAsync(redacted.Chat, cancellationToken).ConfigureAwait(false) is { } chat:
                redactions.Tell(chat);
                break;
        }
    }

    private bool IsHeard(Chat chat) => presence.IsWatched(chat.Id) || chat.Agent is { } agent && presence.IsPresent(agent);
}
