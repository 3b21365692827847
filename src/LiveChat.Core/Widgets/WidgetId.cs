using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LiveChat.Widgets;

/// <summary>One installation of the customer widget, named by its site key.</summary>
/// <param name="Value">The site key: 16 to 40 letters, digits, <c>-</c> or <c>_</c>. Public, not a secret.</param>
public readonly partial record struct WidgetId(string Value)
{
    /// <summary>The widget that is there when the host adds none.</summary>
    public static readonly WidgetId Default = new("livechat-default");

    /// <summary>Reads a site key.</summary>
    /// <param name="text">16 to 40 letters, digits, <c>-</c> or <c>_</c>; anything else is refused.</param>
    /// <param name="id">The widget of this key, whether the host has added one or not.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out WidgetId id)
    {
        var valid = text is not null && SiteKey().IsMatch(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{16,40}\z")]
    private static partial Regex SiteKey();
}
