using System.Globalization;
using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>
/// The outbox item of a redaction: a chat, the fence it moved, and what was the chat's last sequence before. Committed with it, so that the copies beside the log are asked whatever becomes of the process.
/// </summary>
internal static class RedactionItem
{
    public const string Kind = "redaction";

    /// <param name="after">The chat after it, as the commit has it: the store has not numbered its entries yet.</param>
    /// <param name="dueAt">Not before this time.</param>
    public static OutboxItem For(Chat after, DateTimeOffset dueAt)
        => new() { Kind = Kind, Reference = string.Create(CultureInfo.InvariantCulture, $"{after.Id}/{after.Fence}/{after.LastSequence}"), DueAt = dueAt };

    /// <summary>Reads a reference. The redaction is the first one behind the sequence: no other can come in between without moving the fence. An older version did not say the sequence.</summary>
    public static bool TryRead(string reference, out ChatId chat, out long? after)
    {
        (chat, after) = (default, null);
        if (reference.Split('/') is not [var id, _, .. var rest] || !ChatId.TryParse(id, out chat) || rest.Length > 1) return false;
        if (rest.Length == 0) return true;
        if (!long.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return false;

        after = sequence;
        return true;
    }
}
