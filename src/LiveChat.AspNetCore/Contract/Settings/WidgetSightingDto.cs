namespace LiveChat.AspNetCore.Contract;

/// <summary>Pages of one origin that asked for a widget.</summary>
/// <param name="Origin">The origin, as the pages named it.</param>
/// <param name="At">When one of them asked last, within five minutes: milliseconds since 1970-01-01 UTC.</param>
/// <param name="IsAllowed">Whether the widget may be on them, as its settings are now.</param>
internal sealed record WidgetSightingDto(string Origin, long At, bool IsAllowed) : WireRecord;
