using System.Text.Json;

namespace LiveChat.Faults.People;

/// <summary>An entry as a client reads it; the message id and the text only of messages.</summary>
internal sealed record StoredEntry(long Sequence, string Kind, Guid? Message, string? Text)
{
    public const string Joined = "joined";
    public const string Ended = "ended";
    public const string Transcript = "transcript";

    public static StoredEntry From(JsonElement entry) => new(
        entry.GetProperty("sequence").GetInt64(),
        entry.GetProperty("kind").GetString()!,
        entry.TryGetProperty("messageId", out var message) ? message.GetGuid() : null,
        entry.TryGetProperty("text", out var text) ? text.GetString() : null);
}
