using LiveChat.Chats;

namespace LiveChat.AspNetCore.Contract;

/// <summary>The beginning of a message, for a card or a list.</summary>
internal static class Previews
{
    private const int MaxLength = 140;

    public static string? Of(MessagePosted? message) => message switch
    {
        null => null,
        { Text.Value.Length: 0, Attachments: [var file, ..] } => Of($"📎 {file.Name}"),
        _ => Of(message.Text.Value),
    };

    public static string? Of(string? text)
    {
        if (text is null || text.Length <= MaxLength) return text;

        // Never half of a surrogate pair.
        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}
