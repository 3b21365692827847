namespace LiveChat.AspNetCore.Contract;

/// <summary>A note is stored.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When, in milliseconds since 1970-01-01 UTC.</param>
internal sealed record NoteReceiptDto(long Number, long At) : WireRecord;
