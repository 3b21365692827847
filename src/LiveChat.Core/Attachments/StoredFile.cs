namespace LiveChat.Attachments;

/// <summary>What is kept of an upload after its structure was walked: metadata and trailing bytes are left out.</summary>
/// <param name="Key">Under which the bytes are kept.</param>
/// <param name="Type">The media type by content, e.g. <c>image/png</c>.</param>
/// <param name="Size">How many bytes are kept.</param>
/// <param name="Hash">The SHA-256 of the kept bytes as 64 lower case hexadecimal digits.</param>
/// <param name="Width">How wide the picture is shown, in pixels.</param>
/// <param name="Height">How high the picture is shown, in pixels.</param>
public sealed record StoredFile(AttachmentKey Key, string Type, long Size, string Hash, int Width, int Height);
