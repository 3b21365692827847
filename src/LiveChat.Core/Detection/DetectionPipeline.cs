namespace LiveChat.Detection;

/// <summary>Asks several detectors about a text and makes one answer of theirs. Pure.</summary>
/// <param name="detectors">Whom to ask; of two values at one place the longer counts, of equal ones that of the earlier detector.</param>
internal sealed class DetectionPipeline(IEnumerable<IDetector> detectors)
{
    /// <summary>
    /// What stands in place of each UTF-16 unit that was redacted. It is no letter, digit or separator, so nothing is found in it again and no number goes on over it;
    /// one for one, so no text becomes longer than a message may be and all other places stay; it begins no formula in a table and needs no escape in HTML or a mail.
    /// </summary>
    public const char Mask = '\u2592';

    /// <summary>Texts that people write are done after two or three.</summary>
    private const int MostLooks = 8;

    private readonly IDetector[] _detectors = [.. detectors];

    /// <summary>Finds what is sensitive. Once all of it is redacted, nothing is found in the text any more.</summary>
    /// <returns>In order, without overlaps, never with half a surrogate pair.</returns>
    /// <exception cref="InvalidOperationException">A detector found something outside of the text.</exception>
    public IReadOnlyList<DetectedSpan> Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<DetectedSpan>? all = null;
        var (rest, looks) = (text, 0);

        // What was found may have hidden something else: a word next to it, a longer number.
        for (; Ask(rest) is { Count: > 0 } found; rest = Redact(rest, found))
        {
            // Nobody writes like that but to take our time, so all of it goes.
            if (++looks > MostLooks) return [new(0, text.Length, found[0].Kind)];
            if (all is null) all = found;
            else all.AddRange(found);
        }

        if (all is null) return [];
        all.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    /// <summary>Puts <see cref="Mask"/> in place of every unit of what was found.</summary>
    public static string Redact(string text, IReadOnlyList<DetectedSpan> found)
    {
        if (found.Count == 0) return text;

        return string.Create(text.Length, (text, found), static (target, source) =>
        {
            source.text.CopyTo(target);
            foreach (var span in source.found) target[span.Start..span.End].Fill(Mask);
        });
    }

    private List<DetectedSpan> Ask(string text)
    {
        List<(DetectedSpan Span, int Rank)>? found = null;
        NumberGroups? numbers = null;
        for (var rank = 0; rank < _detectors.Length; rank++)
        {
            var detector = _detectors[rank];
            foreach (var span in detector is INumberDetector shared ? shared.Find(numbers ??= NumberGroups.Of(text)) : detector.Find(text))
            {
                (found ??= []).Add((Checked(text, span, detector.Name), rank));
            }
        }

        if (found is null or [_]) return found is null ? [] : [found[0].Span];
        found.Sort(static (a, b) => (b.Span.End - b.Span.Start, a.Rank, a.Span.Start).CompareTo((a.Span.End - a.Span.Start, b.Rank, b.Span.Start)));
        return WithoutOverlaps(text, found);
    }

    private static DetectedSpan Checked(string text, TextSpan span, string kind)
    {
        var (start, end) = span;
        if (start < 0 || end <= start || end > text.Length)
        {
            throw new InvalidOperationException($"The detector '{kind}' found something at {start} to {end} in a text of {text.Length} characters.");
        }

        if (start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])) start--;
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end])) end++;
        return new(start, end, kind);
    }

    /// <summary>Those that come first keep all of theirs; of the others stays what is left, because it was found as well.</summary>
    private static List<DetectedSpan> WithoutOverlaps(string text, List<(DetectedSpan Span, int Rank)> best)
    {
        var owners = new int[text.Length];
        for (var i = best.Count - 1; i >= 0; i--) owners.AsSpan(best[i].Span.Start..best[i].Span.End).Fill(i + 1);

        var result = new List<DetectedSpan>(best.Count);
        for (var start = 0; start < text.Length;)
        {
            var owner = owners[start];
            var length = owners.AsSpan(start).IndexOfAnyExcept(owner);
            var end = length < 0 ? text.Length : start + length;
            if (owner > 0 && Trimmed(text, start, end, best[owner - 1].Span) is { } span) result.Add(span);
            start = end;
        }

        return result;
    }

    /// <summary>What is left of a span, without the separators that were inside of it.</summary>
    private static DetectedSpan? Trimmed(string text, int start, int end, DetectedSpan whole)
    {
        if (start > whole.Start) while (start < end && Glyphs.JointOf(text[start]) is not Joint.None) start++;
        if (end < whole.End) while (end > start && Glyphs.JointOf(text[end - 1]) is not Joint.None) end--;
        return start < end ? new(start, end, whole.Kind) : null;
    }
}
