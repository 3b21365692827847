namespace LiveChat.Widgets;

/// <summary>Says that a widget of this site key was added in code.</summary>
internal sealed record WidgetName(string Value);
