namespace LiveChat.Settings;

/// <summary>Knows some of what needs settings.</summary>
internal interface ISettingsUses
{
    /// <summary>What needs them.</summary>
    ValueTask<IEnumerable<SettingsUse>> OfAsync(SettingsKey key, CancellationToken cancellationToken);
}
