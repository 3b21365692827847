using System.Text;
using LiveChat.Chats;
using LiveChat.Detection;

namespace LiveChat.Notes;

/// <summary>What makes a word a tag. "VIP", " vip" and "Vip" are one tag: <c>vip</c>.</summary>
public static class ChatTag
{
    /// <summary>The longest tag, in UTF-16 units.</summary>
    public const int MaxLength = 40;

    /// <summary>How many tags a chat has at most.</summary>
    public const int MaxPerChat = 20;

    /// <summary>Checks a tag at the door, and writes it as it is kept: composed, in lower case, space in it single, none around it.</summary>
    /// <param name="text">The tag as sent.</param>
    /// <param name="tag">The tag as it is kept; empty when it is refused.</param>
    /// <returns>Why it is refused, or <see langword="null"/>.</returns>
    public static ChatRefusal? Check(string? text, out string tag)
    {
        tag = string.Empty;
        if (text is null || text.Length > MaxLength * 4 || !PlainText.IsStorable(text) || PlainText.HasNoCharacter(text) || !PlainText.IsVisible(text)) return ChatRefusal.TagInvalid;

        var words = text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kept = string.Join(' ', words);
        if (kept.Length is 0 or > MaxLength || kept.Any(char.IsControl)) return ChatRefusal.TagInvalid;

        tag = kept;
        return null;
    }
}
