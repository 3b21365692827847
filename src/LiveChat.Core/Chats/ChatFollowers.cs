using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>Has every change of a chat's life say that the chat is followed. Messages need not: as long as the chat is open, it is.</summary>
internal sealed class ChatFollowers(IEnumerable<OutboxFollower> followers)
{
    // In order of their keys, as everybody who locks several.
    private readonly string[] _kinds = [.. followers.Select(f => f.Kind).Order(StringComparer.Ordinal)];

    /// <summary>The commit with an item for each follower, when it makes the chat's log longer.</summary>
    public ChatCommit Along(ChatCommit commit)
        => _kinds.Length > 0 && (commit.ExpectedFence == 0 || commit.Events.Any(e => e is ChatEntry))
            ? commit with { Outbox = [.. _kinds.Select(k => Item(k, commit.Next.Id)), .. commit.Outbox] }
            : commit;

    private static OutboxItem Item(string kind, ChatId chat) => new()
    {
        Kind = kind,
        Reference = $"{chat}",
        DueAt = DateTimeOffset.UnixEpoch,
        Status = OutboxStatus.Following,
        Through = -1,
    };
}
