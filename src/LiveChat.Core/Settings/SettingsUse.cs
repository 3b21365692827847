namespace LiveChat.Settings;

/// <summary>Something that needs settings, and keeps them from being removed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of the queue or widget; <see langword="null"/> for chats.</param>
/// <param name="Count">How many chats; <see langword="null"/> for others.</param>
public sealed record SettingsUse(SettingsUseKind Kind, string? Name = null, int? Count = null);
