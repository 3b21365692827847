namespace LiveChat.AspNetCore.Contract;

/// <summary>The settings of one queue, and where they come from. Answer of <c>GET</c> and <c>PUT api/admin/settings/queues/{name}</c>.</summary>
internal sealed record QueueDocumentDto : WireRecord
{
    /// <summary>The queue's id: 1 to 60 characters.</summary>
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

    /// <summary>What is wrong with the document, so that it does not count; absent when it counts. Only where something it needs went away, or a later version wrote it.</summary>
    public IReadOnlyList<SettingsProblemDto>? Problems { get; init; }

    /// <summary>The settings.</summary>
    public required QueueSettingsDto Settings { get; init; }
}
