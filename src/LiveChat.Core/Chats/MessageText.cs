using LiveChat.Detection;

namespace LiveChat.Chats;

/// <summary>What somebody wrote: plain text that passed the door. Never printed by accident.</summary>
public readonly record struct MessageText
{
    /// <summary>The longest message, in UTF-16 units.</summary>
    public const int MaxLength = 4000;

    private readonly string? _value;

    private MessageText(string value) => _value = value;

    /// <summary>The text; well-formed Unicode without U+0000.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Checks a text at the door. U+0000 is left out, everything else is kept as it is.</summary>
    /// <param name="text">The text as sent.</param>
    /// <param name="result">The checked text.</param>
    /// <returns>Why the text is refused, or <see langword="null"/>.</returns>
    public static ChatRefusal? Check(string? text, out MessageText result)
    {
        result = default;
        if (text is null) return ChatRefusal.EmptyMessage;
        if (text.Length > MaxLength) return ChatRefusal.MessageTooLong;
        if (!PlainText.IsWellFormed(text)) return ChatRefusal.InvalidUnicode;

        var kept = text.Replace("\0", "", StringComparison.Ordinal);
        if (!PlainText.IsVisible(kept)) return ChatRefusal.EmptyMessage;

        result = new(kept);
        return null;
    }

    /// <summary>Reads a text that passed the door before, as a store kept it.</summary>
    /// <param name="stored">The stored text.</param>
    public static MessageText Stored(string stored) => string.IsNullOrEmpty(stored) ? default : new(stored);

    /// <summary>Tells the length only.</summary>
    public override string ToString() => $"[{Value.Length} characters]";
}
