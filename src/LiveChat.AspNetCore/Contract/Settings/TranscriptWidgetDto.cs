namespace LiveChat.AspNetCore.Contract;

/// <summary>What becomes of the transcripts of one widget's chats.</summary>
/// <param name="SiteKey">The site key.</param>
/// <param name="Name">The widget's name.</param>
/// <param name="Email">Whether they are mailed to the customer.</param>
/// <param name="Download">Whether the customer can download them.</param>
internal sealed record TranscriptWidgetDto(string SiteKey, string Name, bool Email, bool Download) : WireRecord;
