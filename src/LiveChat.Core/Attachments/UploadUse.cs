namespace LiveChat.Attachments;

/// <summary>How much somebody has uploaded.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How large they are together, as it was announced.</param>
public readonly record struct UploadUse(int Files, long Bytes);
