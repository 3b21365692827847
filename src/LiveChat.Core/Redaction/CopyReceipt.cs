namespace LiveChat.Redaction;

/// <summary>What became of one kind of copy.</summary>
/// <param name="Copy">The copy's name; see <see cref="IContentCopy.Name"/>.</param>
/// <param name="Outcome">Whether it is gone there.</param>
/// <param name="Count">How many things were taken out, or are out of reach.</param>
public sealed record CopyReceipt(string Copy, CopyOutcome Outcome, int Count);
