namespace LiveChat.Settings;

/// <summary>What became of a change of settings.</summary>
/// <typeparam name="TOptions">The options, as code would set them.</typeparam>
public sealed record SettingsOutcome<TOptions>
    where TOptions : class
{
    /// <summary>Why nothing was changed; <see langword="null"/> when it was.</summary>
    public SettingsRefusal? Refusal { get; init; }

    /// <summary>The settings as they are now, changed or not; <see langword="null"/> when there are none.</summary>
    public NamedSettings<TOptions>? Current { get; init; }

    /// <summary>With <see cref="SettingsRefusal.Invalid"/>: what is wrong.</summary>
    public IReadOnlyList<SettingsProblem> Problems { get; init; } = [];

    /// <summary>With <see cref="SettingsRefusal.InUse"/>: what needs them.</summary>
    public IReadOnlyList<SettingsUse> UsedBy { get; init; } = [];
}
