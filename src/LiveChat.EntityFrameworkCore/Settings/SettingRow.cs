using LiveChat.Settings;

namespace LiveChat.EntityFrameworkCore.Settings;

/// <summary>A settings document in the database.</summary>
internal sealed class SettingRow
{
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Content { get; init; }
    public required long Version { get; init; }

    public static SettingRow Of(SettingsDocument document) => new()
    {
        Kind = StoredName.Of(document.Key.Kind),
        Name = document.Key.Name,
        Content = document.Content,
        Version = document.Version,
    };

    public SettingsDocument ToDocument() => new(new(StoredName.ReadSettings(Kind), Name), Content, Version);
}
