namespace LiveChat.Widgets;

/// <summary>Pages of one origin that asked for a widget.</summary>
/// <param name="Origin">Their origin.</param>
/// <param name="At">When one of them asked last.</param>
/// <param name="IsAllowed">Whether the widget was allowed there then.</param>
internal readonly record struct SeenPage(string Origin, DateTimeOffset At, bool IsAllowed);
