using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Redaction;

/// <summary>Redacts the chats whose time has come. Of several nodes that look at once one redacts each.</summary>
internal sealed class Retention(IActivityLog log, RedactionService redaction, RulesInForce rules, StoreClock clock, ILogger<Retention> logger)
{
    private static readonly Participant.OfSystem Self = new("Retention");

    /// <returns>How many chats were redacted.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (redacted, ages) = (0, rules.Retention);
        foreach (var (queue, after) in ages.Queues)
        {
            if (after is { } own) redacted += await RedactAsync(new() { Queues = [new(queue)] }, own, _ => true, cancellationToken).ConfigureAwait(false);
        }

        if (ages.RedactAfter is { } common)
            redacted += await RedactAsync(new(), common, c => !ages.Queues.ContainsKey(c.Queue.Value), cancellationToken).ConfigureAwait(false);
        return redacted;
    }

    private async Task<int> RedactAsync(ActivityQuery query, TimeSpan after, Func<Chat, bool> isMeant, CancellationToken cancellationToken)
    {
        // A chat begins before it ends; the bound itself is left out.
        var (ended, redacted) = (clock.Now - after, 0);
        query = query with { States = [ChatStatus.Ended, ChatStatus.Sealed], Redacted = false, Until = ended + TimeSpan.FromMicroseconds(1), Limit = ActivityQuery.MaxLimit };
        while (true)
        {
            var page = await log.SearchAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (var chat in page.Items.Select(i => i.Chat).Where(c => c.EndedAt <= ended && isMeant(c)))
            {
                if (await TryRedactAsync(chat.Id, cancellationToken).ConfigureAwait(false)) redacted++;
            }

            if (page.Next is not { } next) return redacted;
            query = query with { After = next };
        }
    }

    /// <summary>One that cannot be redacted now holds up no other.</summary>
    private async Task<bool> TryRedactAsync(ChatId chat, CancellationToken cancellationToken)
    {
        try
        {
            return (await redaction.RedactByItselfAsync(chat, Self, cancellationToken).ConfigureAwait(false)).Entry is not null;
        }
        catch (ConcurrencyConflictException e)
        {
            Log.RetentionFailed(logger, e);
            return false;
        }
    }
}
