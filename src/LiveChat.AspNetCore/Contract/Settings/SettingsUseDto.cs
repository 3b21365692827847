namespace LiveChat.AspNetCore.Contract;

/// <summary>What keeps settings from being removed. In <c>usedBy</c> of <c>settings_in_use</c>.</summary>
internal sealed record SettingsUseDto : WireRecord
{
    /// <summary>What needs them.</summary>
    public required SettingsUseKindDto Kind { get; init; }

    /// <summary>The name of the queue or widget; absent for chats.</summary>
    public string? Name { get; init; }

    /// <summary>How many chats; otherwise absent.</summary>
    public int? Count { get; init; }
}
