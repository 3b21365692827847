using LiveChat.Detection;

namespace LiveChat.Core.Tests.Detection;

/// <summary>A text and what is to be found in it.</summary>
/// <param name="Class">What it is an example of.</param>
/// <param name="Text">The text.</param>
/// <param name="Found">Kind and value of each thing to be found, in order.</param>
internal sealed record DetectionSample(string Class, string Text, string[] Found)
{
    public IEnumerable<DetectedSpan> Spans()
    {
        var from = 0;
        foreach (var found in Found)
        {
            var (kind, value) = (found[..found.IndexOf(':', StringComparison.Ordinal)], found[(found.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            var start = Text.IndexOf(value, from, StringComparison.Ordinal);
            from = start + value.Length;
            yield return new(start, from, kind);
        }
    }
}
