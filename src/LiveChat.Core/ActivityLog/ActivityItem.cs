using LiveChat.Chats;

namespace LiveChat.ActivityLog;

/// <summary>An item of the activity log: a chat, and where in it is what was looked for.</summary>
/// <param name="Chat">The chat as it is now.</param>
/// <param name="Matches">The sequences of the last messages that hold all words, at most <see cref="MaxMatches"/>, oldest first; empty when only the form or the customer was found, or no words were looked for.</param>
public sealed record ActivityItem(Chat Chat, IReadOnlyList<long> Matches)
{
    /// <summary>How many messages of one chat are named at most.</summary>
    public const int MaxMatches = 100;

    /// <summary>Whether the answers of the chat's form, see <see cref="ActivityWords.Answers"/>, hold all words together.</summary>
    public bool InForm { get; init; }

    /// <summary>Whether something of the chat was redacted: its log has a <see cref="ChatRedacted"/>.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Item of {Chat}";
}
