namespace LiveChat.AspNetCore.Contract;

/// <summary>What became of a redaction.</summary>
/// <param name="Copies">What became of each kind of copy; empty when everything was gone before.</param>
internal sealed record RedactionReceiptDto(IReadOnlyList<CopyReceiptDto> Copies) : WireRecord;
