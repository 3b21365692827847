namespace LiveChat.AspNetCore.Contract;

/// <summary>A file of a message.</summary>
/// <param name="Sequence">The message's sequence.</param>
/// <param name="Id">The file's id.</param>
internal sealed record RedactedFileDto(long Sequence, string Id) : WireRecord;
