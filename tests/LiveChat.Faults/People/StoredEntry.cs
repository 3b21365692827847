using System.Text.Json;

namespace LiveChat.Faults.People;

/// <summary>An entry as a client reads it; the message id and the text only of messages.</summary>
internal sealed record StoredEntry(long Sequence, string Kind, Guid? Message, string? Text)
{
    public const string Written = "message";
    public const string Joined = "joined";
    public const string Returned = "returned";
    public const string Transferred = "transferred";
    public const string Hidden = "hidden";
    public const string Ended = "ended";
    public const string Transcript = "transcript";

    /// <summary>Gets the display name of the agent who wrote it, joined, was lost, put the chat into a queue or ended it; <see langword="null"/> for what others did.</summary>
    public string? Agent { get; init; }

    /// <summary>Gets the files that go with it.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    public static StoredEntry From(JsonElement entry) => new(
        entry.GetProperty("sequence").GetInt64(),
        KindOf(entry),
        entry.TryGetProperty("messageId", out var message) ? message.GetGuid() : null,
        entry.TryGetProperty("text", out var text) ? text.GetString() : null)
    {
        Agent = AgentOf(entry),
        Attachments = entry.TryGetProperty("messageId", out _) && entry.TryGetProperty("attachments", out var files) ? [.. files.EnumerateArray().Select(f => f.GetProperty("id").GetString()!)] : [],
    };

    /// <summary>What only agents see has its place in everybody's log.</summary>
    private static string KindOf(JsonElement entry)
    {
        var kind = entry.GetProperty("kind").GetString()!;
        return kind is "transferOffered" or "transferEnded" ? Hidden : kind;
    }

    private static string? AgentOf(JsonElement entry)
    {
        if (entry.TryGetProperty("agent", out var agent)) return agent.GetString();

        return entry.TryGetProperty("author", out var author) && author.GetProperty("role").GetString() == "agent" ? author.GetProperty("name").GetString() : null;
    }
}
