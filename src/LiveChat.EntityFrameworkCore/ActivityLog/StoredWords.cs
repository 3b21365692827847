using System.Text.Json;
using LiveChat.ActivityLog;

namespace LiveChat.EntityFrameworkCore.ActivityLog;

/// <summary>The words of what is stored.</summary>
internal static class StoredWords
{
    /// <summary>The words of an entry: of a message those of its text. What this version cannot read has none, and keeps nothing else from being found.</summary>
    /// <param name="content">The entry's JSON. Only its text is read: the rest would cost more than the words.</param>
    public static IReadOnlyCollection<string> Of(string content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, WordsJsonContext.Default.TextContent) is { Kind: "message" } message ? ActivityWords.Of(message.Text) : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static bool HoldAll(this IReadOnlyCollection<string> words, IReadOnlyCollection<string> asked) => asked.All(words.Contains);
}
