namespace LiveChat.Detection;

/// <summary>Finds numbers that somebody wrote over several messages. Pure.</summary>
/// <param name="detectors">Whom to ask: those of cards, accounts and social security. Other values in pieces are not told from ordinary numbers.</param>
internal sealed class ThreadDetection(IEnumerable<IDetector> detectors)
{
    /// <summary>How many messages are looked at together.</summary>
    public const int MaxMessages = 16;

    private readonly DetectionPipeline _pipeline = new(detectors.Where(d => d.Name is Detectors.Card or Detectors.Iban or Detectors.SocialSecurity));

    /// <summary>Finds what goes over the border of two messages. What is inside of one message is not looked for here.</summary>
    /// <param name="texts">The last messages of one sender, in order, with nobody else's between them; only the last <see cref="MaxMessages"/> are looked at.</param>
    /// <returns>For each message what of it belongs to a longer value, in order.</returns>
    public IReadOnlyList<IReadOnlyList<DetectedSpan>> Detect(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var found = texts.Select(_ => new List<DetectedSpan>()).ToArray();
        if (texts.Count < 2) return found;

        var skipped = Math.Max(0, texts.Count - MaxMessages);
        var starts = new int[texts.Count];
        for (var i = skipped + 1; i < texts.Count; i++) starts[i] = starts[i - 1] + texts[i - 1].Length + 1;

        var first = skipped;
        foreach (var span in _pipeline.Detect(string.Join('\n', texts.Skip(skipped))))
        {
            while (first + 1 < texts.Count && starts[first + 1] <= span.Start) first++;
            if (span.End <= starts[first] + texts[first].Length) continue;

            for (var i = first; i < texts.Count && starts[i] < span.End; i++)
            {
                if (Part(texts[i], Math.Max(span.Start - starts[i], 0), Math.Min(span.End - starts[i], texts[i].Length), span.Kind) is { } part) found[i].Add(part);
            }
        }

        return found;
    }

    /// <summary>A part from its first to its last letter or digit.</summary>
    private static DetectedSpan? Part(string text, int start, int end, string kind)
    {
        while (start < end && IsBetween(text[start])) start++;
        while (end > start && IsBetween(text[end - 1])) end--;
        return start < end ? new(start, end, kind) : null;
    }

    private static bool IsBetween(char unit) => Glyphs.IsInvisible(unit) || Glyphs.JointOf(unit) is not Joint.None;
}
