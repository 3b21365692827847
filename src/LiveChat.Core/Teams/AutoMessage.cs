using LiveChat.Settings;

namespace LiveChat.Teams;

/// <summary>What is said by itself when a chat starts. A text alone is one without a delay.</summary>
/// <param name="Text">What is said; 1 to 1,000 characters.</param>
/// <param name="Delay">How long after the start the customer sees it. It stands in the chat at once, in its place; the panel waits with showing it, unless something comes after it. The default is none; at most 10 seconds.</param>
public readonly record struct AutoMessage(string Text, TimeSpan Delay = default)
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int MaxLength = 1000;

    /// <summary>The longest delay.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    /// <summary>A text without a delay.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator AutoMessage(string text) => FromString(text);

    /// <summary>A text without a delay.</summary>
    /// <param name="text">The text.</param>
    public static AutoMessage FromString(string text) => new(text);

    /// <summary>Says how much there is, never what.</summary>
    public override string ToString() => $"[{Text?.Length ?? 0} characters]";

    /// <summary>What is wrong with some of them, each in a sentence that names the fix.</summary>
    internal static IEnumerable<SettingsProblem> Problems(IEnumerable<AutoMessage> messages)
    {
        var all = messages.ToList();
        if (all.FindIndex(m => string.IsNullOrWhiteSpace(m.Text) || m.Text.Length > MaxLength) is >= 0 and var text)
        {
            yield return new(
                $"AutoMessages[{text}].Text",
                string.IsNullOrWhiteSpace(all[text].Text) ? SettingsProblemKind.Required : SettingsProblemKind.TooLong,
                $"AutoMessages has a message that is empty or longer than {MaxLength:N0} characters. Shorten or remove it.");
        }

        if (all.FindIndex(m => m.Delay < TimeSpan.Zero || m.Delay > MaxDelay) is >= 0 and var late)
        {
            yield return new(
                $"AutoMessages[{late}].Delay", SettingsProblemKind.OutOfRange, $"AutoMessages has a delay that is negative or longer than {MaxDelay.TotalSeconds:N0} seconds. Shorten it.");
        }
    }
}
