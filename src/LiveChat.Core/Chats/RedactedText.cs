namespace LiveChat.Chats;

/// <summary>What is read where something was redacted.</summary>
public static class RedactedText
{
    /// <summary>Stands for what is gone wholly: a message, an answer, a name. Three medium shades (U+2592), which no script uses as a letter.</summary>
    public const string Mark = "▒▒▒";
}
