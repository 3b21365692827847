using LiveChat.Detection;

namespace LiveChat.Core.Tests.Detection;

public class AskingSeveralDetectors
{
    [Fact]
    public void The_longer_of_two_values_at_one_place_counts()
        => Assert.Equal([new DetectedSpan(0, 6, "b")], Detect("abcdef", new Finding("a", new(1, 3)), new Finding("b", new(0, 6))));

    [Fact]
    public void Of_two_equal_ones_that_of_the_detector_that_was_named_first_counts()
        => Assert.Equal([new DetectedSpan(0, 3, "b")], Detect("abcdef", new Finding("b", new(0, 3)), new Finding("a", new(0, 3))));

    [Fact]
    public void What_sticks_out_of_a_longer_one_is_found_as_well()
        => Assert.Equal([new DetectedSpan(0, 2, "a"), new(3, 9, "b")], Detect("ab cdefghi", new Finding("a", new(0, 5)), new Finding("b", new(3, 9))));

    [Fact]
    public void What_is_found_at_half_a_character_is_all_of_it()
        => Assert.Equal([new DetectedSpan(1, 5, "a")], Detect("a\U0001F600\U0001F600b", new Finding("a", new(2, 4))));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(5, 8)]
    public void What_is_not_in_the_text_lets_nothing_pass(int start, int end)
        => Assert.Contains("'a'", Assert.Throws<InvalidOperationException>(() => Detect("abcdef", new Finding("a", new(start, end)))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_one_hid_from_another_is_found_too()
    {
        // While the word is there the digits behind it are an order's.
        var found = Detect("order@example.com call 2125550145", [.. Detectors.BuiltIn]);

        Assert.Equal([new DetectedSpan(0, 17, "email"), new(23, 33, "phone")], found);
    }

    [Fact]
    public void A_text_in_which_there_is_always_something_more_is_redacted_as_a_whole()
    {
        Assert.Equal([new DetectedSpan(0, 1, "next"), new(1, 2, "next")], Detect("aa bbbbbbbb", new NextLetter()));
        Assert.Equal([new DetectedSpan(0, 20, "next")], Detect(new string('a', 20), new NextLetter()));
    }

    private static IReadOnlyList<DetectedSpan> Detect(string text, params IDetector[] detectors) => new DetectionPipeline(detectors).Detect(text);

    /// <summary>Finds the first a that is left.</summary>
    private sealed class NextLetter : IDetector
    {
        public string Name => "next";

        public IReadOnlyList<TextSpan> Find(string text) => text.IndexOf('a', StringComparison.Ordinal) is >= 0 and var next ? [new(next, next + 1)] : [];
    }

    /// <summary>Finds one part as long as it is not redacted.</summary>
    private sealed class Finding(string name, TextSpan span) : IDetector
    {
        public string Name => name;

        public IReadOnlyList<TextSpan> Find(string text) => text.Contains(DetectionPipeline.Mask, StringComparison.Ordinal) ? [] : [span];
    }
}
