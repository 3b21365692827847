namespace LiveChat.Settings;

/// <summary>Who changes settings.</summary>
/// <param name="Id">The host's id of the user, for the audit log; 1 to 200 characters.</param>
/// <param name="Name">The name other administrators see.</param>
public sealed record SettingsActor(string Id, string Name);
