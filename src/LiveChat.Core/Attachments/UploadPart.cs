namespace LiveChat.Attachments;

/// <summary>A part of an upload whose bytes are kept.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Hash">The SHA-256 of the bytes as 64 lower case hexadecimal digits.</param>
public sealed record UploadPart(int Number, long Length, string Hash);
