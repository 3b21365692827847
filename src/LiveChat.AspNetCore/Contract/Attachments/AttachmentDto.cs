namespace LiveChat.AspNetCore.Contract;

/// <summary>A file that goes with a message: a picture.</summary>
/// <param name="Id">The attachment, 32 hexadecimal digits; ask for a link to it with <c>OpenAttachments</c>.</param>
/// <param name="Name">What it is called, 1 to 200 UTF-16 units; plain text.</param>
/// <param name="Type">The media type by content: <c>image/jpeg</c>, <c>image/png</c> or <c>image/gif</c>.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Width">How wide it is shown, in pixels.</param>
/// <param name="Height">How high it is shown, in pixels.</param>
internal sealed record AttachmentDto(string Id, string Name, string Type, long Size, int Width, int Height) : WireRecord
{
    /// <summary>Whether it was redacted: there is no link to it any more, and the name is <c>▒▒▒</c>. Absent when not.</summary>
    public bool? Redacted { get; init; }
}
