namespace LiveChat.Widgets;

/// <summary>One installation of the customer widget, named by its site key.</summary>
/// <param name="Value">The site key: 16 to 40 letters, digits, <c>-</c> or <c>_</c>. Public, not a secret.</param>
public readonly record struct WidgetId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
