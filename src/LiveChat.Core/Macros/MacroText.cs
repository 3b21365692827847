using LiveChat.Detection;

namespace LiveChat.Macros;

/// <summary>What a macro says, and what it is found by.</summary>
/// <param name="Shortcut">What is typed after the slash: 1 to <see cref="MaxShortcut"/> of a-z, 0-9, <c>-</c> and <c>_</c>. Several macros may have the same.</param>
/// <param name="Title">One line for the list; 1 to <see cref="MaxTitle"/> UTF-16 units.</param>
/// <param name="Body">What is inserted; 1 to <see cref="MaxBody"/> UTF-16 units. May hold variables, see <see cref="MacroRenderer"/>.</param>
public sealed record MacroText(string Shortcut, string Title, string Body)
{
    /// <summary>The longest shortcut.</summary>
    public const int MaxShortcut = 32;

    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 100;

    /// <summary>The longest body, in UTF-16 units: as long as a message may be.</summary>
    public const int MaxBody = 4_000;

    /// <summary>The same without what no store could keep and no reader sees: U+0000, spaces around the title, other line ends than <c>\n</c>.</summary>
    public MacroText Tidy() => new(
        Shortcut,
        Title.Replace("\0", string.Empty, StringComparison.Ordinal).Trim(),
        Body.Replace("\0", string.Empty, StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    /// <summary>What is wrong with it, as it comes out of <see cref="Tidy"/>; <see langword="null"/> when nothing is.</summary>
    public MacroRefusal? Problem() => this switch
    {
        _ when !IsShortcut(Shortcut) => MacroRefusal.ShortcutInvalid,
        _ when !PlainText.IsWellFormed(Title) || !PlainText.IsWellFormed(Body) => MacroRefusal.InvalidUnicode,
        _ when Title.Length > MaxTitle || Title.Any(char.IsControl) || !PlainText.IsVisible(Title) => MacroRefusal.TitleInvalid,
        _ when Body.Length > MaxBody => MacroRefusal.TooLong,
        _ when !PlainText.IsVisible(Body) => MacroRefusal.Empty,
        _ => null,
    };

    /// <summary>Says how much there is, never what.</summary>
    public override string ToString() => $"[{Body.Length} characters]";

    private static bool IsShortcut(string text) => text.Length is >= 1 and <= MaxShortcut && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '_');
}
