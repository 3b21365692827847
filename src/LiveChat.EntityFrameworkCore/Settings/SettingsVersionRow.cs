namespace LiveChat.EntityFrameworkCore.Settings;

/// <summary>The version of all settings: one row, which whoever changes some locks first.</summary>
internal sealed class SettingsVersionRow
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;
    public required long Version { get; init; }
}
