namespace LiveChat.Detection;

/// <summary>
/// Finds one kind of sensitive data in text. Pure and thread-safe: the same text gives the same answer, without clock, randomness or I/O;
/// it is called for every message, so it takes time in proportion to the text. Add one with <c>AddDetector</c>.
/// </summary>
public interface IDetector
{
    /// <summary>What it finds, in 1 to 40 lower case letters, digits, <c>-</c> and <c>_</c>; no two have the same. The built-in ones are in <see cref="Detectors"/>.</summary>
    string Name { get; }

    /// <summary>Finds every value in a text, in any order.</summary>
    /// <param name="text">The text as somebody wrote it, perhaps ill-formed; where a value was redacted already there are characters U+2592.</param>
    /// <returns>
    /// Where the values are, each from its first to its last character: with the separators inside, without labels, brackets and punctuation around it. Empty if there are none.
    /// A part that is not in the text is an error of the detector, as an exception is.
    /// </returns>
    IReadOnlyList<TextSpan> Find(string text);
}
