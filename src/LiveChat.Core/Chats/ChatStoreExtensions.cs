namespace LiveChat.Chats;

/// <summary>Ways to ask an <see cref="IChatStore"/> that every store has.</summary>
public static class ChatStoreExtensions
{
    /// <summary>Reads a chat and entries after a sequence, from one snapshot.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The chat.</param>
    /// <param name="after">Entries after this sequence; 0 for the first. A negative number counts from the end: −100 reads the last 100.</param>
    /// <param name="limit">At most so many entries; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page; <see langword="null"/> when there is no such chat.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is lower than 1.</exception>
    public static async Task<ChatPage?> ReadAsync(this IChatStore store, ChatId id, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await store.ReadAsync([new ChatSpan(id, after, limit)], cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }
}
