namespace LiveChat.Settings;

/// <summary>The settings of one thing, and where they come from.</summary>
/// <typeparam name="TOptions">The options, as code would set them.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Origin">Where they come from.</param>
/// <param name="Options">The options; not to be changed.</param>
public sealed record NamedSettings<TOptions>(string Name, SettingsOrigin Origin, TOptions Options)
    where TOptions : class
{
    /// <summary>The version of the document; 0 when the console has not set it.</summary>
    public long Version { get; init; }

    /// <summary>When it was changed last; <see langword="null"/> when the console has not set it.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The name of who changed it last; <see langword="null"/> when the console has not set it.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>What is wrong with the document, so that it does not count; none when it counts.</summary>
    public IReadOnlyList<SettingsProblem> Problems { get; init; } = [];

    /// <summary>Names it and its version only.</summary>
    public override string ToString() => $"{Name}, version {Version}";
}
