using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Transcripts;

/// <summary>A chat and its log.</summary>
/// <param name="Chat">The chat as it was when the last entry was read.</param>
/// <param name="Entries">The entries, in order.</param>
internal sealed record TranscriptRecord(Chat Chat, ImmutableArray<ChatEntry> Entries)
{
    private const int PageSize = 500;

    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Record of {Chat}";

    /// <summary>Whether the transcript of a segment was handed over before.</summary>
    public bool WasSent(int segment) => SentEntry(segment) is not null;

    /// <summary>What says that the transcript of a segment was handed over; <see langword="null"/> when it was not.</summary>
    public TranscriptSent? SentEntry(int segment) => Entries.OfType<TranscriptSent>().FirstOrDefault(s => s.Segment == segment);

    /// <summary>Reads a chat's log from the store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The chat.</param>
    /// <param name="after">Only entries after this sequence.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<TranscriptRecord?> ReadAsync(IChatStore store, ChatId id, long after, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<ChatEntry>();
        while (true)
        {
            if (await store.ReadAsync(id, after, PageSize, cancellationToken).ConfigureAwait(false) is not { } page) return null;

            entries.AddRange(page.Entries);
            if (page.Through >= page.Chat.LastSequence) return new(page.Chat, entries.DrainToImmutable());
            after = page.Through;
        }
    }
}
