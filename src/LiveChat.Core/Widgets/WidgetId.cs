namespace LiveChat.Widgets;

/// <summary>One installation of the customer widget, named by its site key.</summary>
/// <param name="Value">The site key: 16 to 40 letters, digits, <c>-</c> or <c>_</c>. Public, not a secret.</param>
public readonly record struct WidgetId(string Value)
{
    /// <summary>The widget that is there when the host adds none.</summary>
    public static readonly WidgetId Default = new("livechat-default");

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
