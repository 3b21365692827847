using System.Text.Json;
using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.Chats;

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

    /// <summary>The words of the answers of a form.</summary>
    /// <param name="form">The form as the chat has it.</param>
    public static IReadOnlyCollection<string> OfForm(string form)
    {
        try
        {
            return ActivityWords.Of(ActivityWords.Answers(EventJson.ReadForm(form)).AsSpan());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    public static bool HoldAll(this IReadOnlyCollection<string> words, IReadOnlyCollection<string> asked) => asked.All(words.Contains);
}
