namespace LiveChat.AspNetCore.Contract;

/// <summary>A widget as the admin console lists it.</summary>
internal sealed record AdminWidgetDto : WireRecord
{
    /// <summary>The site key, as it stands in the address of the script.</summary>
    public required string SiteKey { get; init; }

    /// <summary>The widget's name.</summary>
    public required string Name { get; init; }

    /// <summary>The display name of the queue its chats go to.</summary>
    public required string Queue { get; init; }

    /// <summary>The origins that may show it; empty when only the host's own pages may.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>The script tag that installs it, with the address as the admin's browser reached this server.</summary>
    public required string Tag { get; init; }
}
