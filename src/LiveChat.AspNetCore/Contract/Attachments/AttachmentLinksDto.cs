namespace LiveChat.AspNetCore.Contract;

/// <summary>Where files can be looked at for a while.</summary>
internal sealed record AttachmentLinksDto : WireRecord
{
    /// <summary>The origin that serves files, e.g. <c>https://files.example</c>; absent where it is this one. The path begins with LiveChat's prefix either way.</summary>
    public string? Origin { get; init; }

    /// <summary>The links. What was never sent in the chat, or is gone, is left out.</summary>
    public required IReadOnlyList<AttachmentLinkDto> Links { get; init; }

    /// <summary>Until when they work, in milliseconds since 1970-01-01 UTC.</summary>
    public required long Until { get; init; }
}
