using LiveChat.Chats;
using LiveChat.Redaction;

namespace LiveChat.WakeUps;

/// <summary>Tells this node's desks what was redacted on other nodes: what is over nobody here may be in, and somebody may have it open all the same.</summary>
internal sealed class RedactionsElsewhere(IChatStore chats, IRedactionNotifier notifier, INodePresence presence)
{
    public async Task TellAsync(IEnumerable<WakeUp.OfRedaction> heard, List<Exception> failures, CancellationToken cancellationToken)
    {
        foreach (var redacted in heard)
        {
            // Whose desks hear of it the notifier knows; where there are none nobody does.
            if (!presence.Agents.Any()) return;

            try
            {
                if (await chats.FindAsync(redacted.Chat, cancellationToken).ConfigureAwait(false) is { } chat) notifier.Tell(chat);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(e);
            }
        }
    }
}
