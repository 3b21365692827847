using LiveChat.Clocks;
using LiveChat.Detection;

namespace LiveChat.Chats;

/// <summary>
/// Values that somebody writes in pieces, over several messages. When the last piece comes, those before it are taken out of the log first; then the last one is kept, without what it ends. Until
/// then nobody could know what they were.
/// </summary>
internal sealed class SplitValues(IChatStore store, ContentDoor door, ChatUpdater updater, StoreClock clock)
{
    private const int MaxAttempts = 20;

    private static readonly Participant.OfSystem Self = new("LiveChat");

    /// <summary>Looks whether a message that is about to come ends a value that began before, and takes the pieces before it out of the log.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="post">The message.</param>
    /// <param name="text">What is left of it at the door.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is left of the message; <see langword="null"/> when it ends nothing.</returns>
    public async Task<MessageText?> TakeOutAsync(Chat chat, ChatPost post, MessageText text, CancellationToken cancellationToken)
    {
        if (!door.MayEndValue(chat.Queue.Value, text.Value)) return null;

        var page = await store.ReadAsync(chat.Id, -ThreadDetection.MaxMessages, ThreadDetection.MaxMessages, cancellationToken).ConfigureAwait(false);
        if (page is null) return null;

        var before = Before(page.Entries, post);
        var passed = door.PassTogether(chat.Queue.Value, [.. before.Select(m => m.Text.Value), text.Value]);
        Piece[] pieces = [.. before.Zip(passed).Where(p => p.First.Text.Value != p.Second).Select(p => new Piece(p.First.Sequence, p.Second))];
        if (pieces.Length == 0) return null;

        await RedactAsync(chat.Id, pieces, cancellationToken).ConfigureAwait(false);
        return MessageText.Stored(passed[^1]);
    }

    private async Task RedactAsync(ChatId id, Piece[] pieces, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var from = pieces[0].Sequence;
            if (await store.ReadAsync(id, from - 1, (int)(pieces[^1].Sequence - from + 1), cancellationToken).ConfigureAwait(false) is not { } page) return;

            // Somebody may have redacted more of them meanwhile; that stays gone.
            var texts = page.Entries.OfType<MessagePosted>().ToDictionary(m => m.Sequence, m => m.Text.Value);
            ChatRewrite.OfMessage[] rewrites =
            [
                .. pieces.Where(p => texts.TryGetValue(p.Sequence, out var now) && Masked(now, p.Text) != now)
                    .Select(p => new ChatRewrite.OfMessage(p.Sequence, MessageText.Stored(Masked(texts[p.Sequence], p.Text)))),
            ];
            if (rewrites.Length == 0) return;

            var what = new ChatRedacted { By = Self, At = clock.Now, Sequences = [.. rewrites.Select(r => r.Sequence)] };
            var outcome = await updater.TryCommitAsync(
                page.Chat,
                page.Chat.RedactByItself(what),
                commit => commit with { Rewrites = [.. rewrites], Audit = [.. RedactionAudit.Of(id, what, rewrites)], Outbox = [.. commit.Outbox, RedactionItem.For(commit.Next, clock.Now)] },
                cancellationToken).ConfigureAwait(false);
            if (outcome is not null) return;
        }

        throw new ConcurrencyConflictException(id);
    }

    /// <summary>The author's last messages, with nobody else's between them, as far as they belong together. Sent again, a message is none of those before itself.</summary>
    private List<MessagePosted> Before(IEnumerable<ChatEntry> entries, ChatPost post)
    {
        var since = clock.Now - door.Together;
        return
        [
            .. entries.OfType<MessagePosted>().TakeWhile(m => m.MessageId != post.Message).Reverse()
                .TakeWhile(m => IsSame(m.Author, post.Author) && m.At >= since).Take(ThreadDetection.MaxMessages - 1).Reverse(),
        ];
    }

    private static string Masked(string now, string wanted)
        => now.Length != wanted.Length ? now : string.Create(now.Length, (now, wanted), static (target, texts) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = texts.wanted[i] == DetectionPipeline.Mask ? DetectionPipeline.Mask : texts.now[i];
        });

    private static bool IsSame(Participant one, Participant other) => (one, other) switch
    {
        (Participant.OfAgent x, Participant.OfAgent y) => x.Id == y.Id,
        _ => one == other,
    };

    /// <summary>A message before the last one, and what is to be left of it.</summary>
    private readonly record struct Piece(long Sequence, string Text);
}
