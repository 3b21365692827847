namespace LiveChat.EntityFrameworkCore.ActivityLog;

/// <summary>As much of a stored event as is searched.</summary>
internal sealed class TextContent
{
    public string? Kind { get; set; }

    public string? Text { get; set; }
}
