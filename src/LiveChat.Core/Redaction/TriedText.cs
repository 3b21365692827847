namespace LiveChat.Redaction;

/// <summary>What would become of a text.</summary>
/// <param name="Found">What would be found, in order.</param>
/// <param name="Kept">The text as it would be kept.</param>
public sealed record TriedText(IReadOnlyList<TriedSpan> Found, string Kept)
{
    /// <summary>Says how much was found only.</summary>
    public override string ToString() => $"{Found.Count} found";
}
