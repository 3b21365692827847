namespace LiveChat.AspNetCore.Contract;

/// <summary>The settings of one widget, and where they come from. Answer of <c>GET</c> and <c>PUT api/admin/settings/widgets/{name}</c>.</summary>
internal sealed record WidgetDocumentDto : WireRecord
{
    /// <summary>The site key: 16 to 40 letters, digits, <c>-</c> or <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the settings come from.</summary>
    public required SettingsOriginDto Origin { get; init; }

    /// <summary>Changes with every change of the document; 0 when the console has not set it.</summary>
    public required long Version { get; init; }

    /// <summary>Send it back in <c>If-Match</c> with the next change; absent when the console has not set it, and <c>If-None-Match: *</c> makes something new.</summary>
    public string? Etag { get; init; }

    /// <summary>When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has not set it.</summary>
    public long? ChangedAt { get; init; }

    /// <summary>The display name of who changed it last; absent when the console has not set it.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Whether only users the host vouches for may start chats. Set in code only, with the secrets it needs.</summary>
    public required bool IdentityRequired { get; init; }

    /// <summary>What is wrong with the document, so that it does not count; absent when it counts. Only where something it needs went away, or a later version wrote it.</summary>
    public IReadOnlyList<SettingsProblemDto>? Problems { get; init; }

    /// <summary>The settings.</summary>
    public required WidgetSettingsDto Settings { get; init; }
}
