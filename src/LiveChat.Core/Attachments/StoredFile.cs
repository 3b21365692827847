namespace LiveChat.Attachments;

/// <summary>What is kept of an upload after its structure was walked: metadata and trailing bytes are left out.</summary>
/// <param name="Type">The media type by content, e.g. <c>image/png</c>.</param>
/// <param name="Size">How many bytes are kept.</param>
/// <param name="Hash">The SHA-256 of the kept bytes as 64 lower case hexadecimal digits.</param>
public sealed record StoredFile(string Type, long Size, string Hash);
