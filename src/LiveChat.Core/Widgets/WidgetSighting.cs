namespace LiveChat.Widgets;

/// <summary>Pages that asked for a widget.</summary>
/// <param name="Origin">Their origin, as they named it: scheme, host and port. It may be one that is not allowed.</param>
/// <param name="At">When one of them asked last, within a few minutes.</param>
public readonly record struct WidgetSighting(string Origin, DateTimeOffset At);
