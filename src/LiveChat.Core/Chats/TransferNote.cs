using LiveChat.Detection;

namespace LiveChat.Chats;

/// <summary>What an agent tells the next one: plain text that passed the door. Never printed by accident.</summary>
public readonly record struct TransferNote
{
    /// <summary>The longest note, in UTF-16 units.</summary>
    public const int MaxLength = 1000;

    private readonly string? _value;

    private TransferNote(string value) => _value = value;

    /// <summary>The text; well-formed Unicode without U+0000.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Checks a text at the door. U+0000 is left out, and so is space around it.</summary>
    /// <param name="text">The text as sent.</param>
    /// <param name="result">The checked note; <see langword="null"/> when there is nothing to be seen in it.</param>
    /// <returns>Why the text is refused, or <see langword="null"/>.</returns>
    public static ChatRefusal? Check(string? text, out TransferNote? result)
    {
        result = null;
        if (text is null) return null;
        if (text.Length > MaxLength) return ChatRefusal.NoteTooLong;
        if (!PlainText.IsWellFormed(text)) return ChatRefusal.InvalidUnicode;

        var kept = text.Replace("\0", "", StringComparison.Ordinal).Trim();
        if (PlainText.IsVisible(kept)) result = new(kept);
        return null;
    }

    /// <summary>Reads a note that passed the door before, as a store kept it.</summary>
    /// <param name="stored">The stored text.</param>
    public static TransferNote Stored(string stored) => new(stored);

    /// <summary>Tells the length only.</summary>
    public override string ToString() => $"[{Value.Length} characters]";
}
