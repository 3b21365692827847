using LiveChat.Chats;

namespace LiveChat.Notes;

/// <summary>Keeps what only the team sees of chats: a log beside each chat's own, with numbers of its own, and the chat's tags. Prove an own one with <c>TeamLogStoreSpecs</c> of LiveChat.Testing.</summary>
public interface ITeamLogStore
{
    /// <summary>Adds an entry, with the outbox items that belong to it, or nothing. First the id is looked up, then the tags. Gives the entry the next number of its chat, without gaps.</summary>
    /// <param name="append">The entry.</param>
    /// <param name="cancellationToken">Ends the wait; the entry is then either written whole or not at all.</param>
    Task<TeamAppendResult> AppendAsync(TeamAppend append, CancellationToken cancellationToken);

    /// <summary>Reads some of a chat's team log, with the chat's tags.</summary>
    /// <param name="chat">The chat. One nobody noted anything about has an empty log.</param>
    /// <param name="after">Entries after this number; 0 for the first.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TeamPage> ReadAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Reads the tags of some chats.</summary>
    /// <param name="chats">The chats, at most 100.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The tags in ordinal order, of those chats that have any.</returns>
    Task<IReadOnlyDictionary<ChatId, IReadOnlyList<string>>> TagsAsync(IReadOnlyCollection<ChatId> chats, CancellationToken cancellationToken);

    /// <summary>Names tags that chats have, those on most chats first, then in ordinal order.</summary>
    /// <param name="start">What they begin with, as <see cref="ChatTag.Check"/> writes it; empty for any.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<string>> KnownTagsAsync(string start, int limit, CancellationToken cancellationToken);

    /// <summary>Replaces what an entry says, so that no read finds the old text after it: for redaction. A tag that is rewritten is taken off the chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="number">The entry's number.</param>
    /// <param name="replacement">What is to be read there from now on.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The entry as it is now; <see langword="null"/> when there is none, or it says nothing.</returns>
    Task<TeamEntry?> RewriteAsync(ChatId chat, long number, MessageText replacement, CancellationToken cancellationToken);
}
