using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.Redaction;

/// <summary>What the team noted: it is about the whole chat, so it goes with the whole chat. What is noted afterwards stays.</summary>
internal sealed class NoteCopy(ITeamLogStore notes) : IContentCopy
{
    private const int PageSize = 200;

    public string Name => "notes";

    public async Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        var count = 0;
        for (var (after, more) = (0L, what.IsWhole); more;)
        {
            var page = await notes.ReadAsync(chat.Id, after, PageSize, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page.Entries.Where(e => e.At <= what.At && e.Text is { Value: not RedactedText.Mark }))
            {
                await notes.RewriteAsync(chat.Id, entry.Number, MessageText.Stored(RedactedText.Mark), cancellationToken).ConfigureAwait(false);
                count++;
            }

            more = page.Entries.Count == PageSize;
            if (more) after = page.Entries[^1].Number;
        }

        return new(Name, CopyOutcome.Gone, count);
    }
}
