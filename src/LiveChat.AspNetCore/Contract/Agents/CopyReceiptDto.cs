namespace LiveChat.AspNetCore.Contract;

/// <summary>What became of one kind of copy.</summary>
/// <param name="Copy">Which: <c>log</c>, <c>form</c>, <c>contact</c>, <c>files</c>, <c>notes</c>, <c>mails</c>, and <c>webhook/</c> with the name of each; a host may have more.</param>
/// <param name="Outcome">Whether it is gone there.</param>
/// <param name="Count">How many things were taken out, or are out of reach.</param>
internal sealed record CopyReceiptDto(string Copy, CopyOutcomeDto Outcome, int Count) : WireRecord;
