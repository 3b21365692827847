using System.Text.Json;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.ActivityLog;

/// <summary>The words of what is stored.</summary>
internal static class StoredWords
{
    /// <summary>The words of an entry: of a message those of its text. What this version cannot read has none, and keeps nothing else from being found.</summary>
    public static IReadOnlyCollection<string> Of(EntryRow entry)
    {
        try
        {
            return entry.ToEntry() is MessagePosted message ? ActivityWords.Of(message.Text.Value) : [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            return [];
        }
    }

    public static bool HoldAll(this IReadOnlyCollection<string> words, IReadOnlyCollection<string> asked) => asked.All(words.Contains);
}
