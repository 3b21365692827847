using CsCheck;
using LiveChat.Detection;

namespace LiveChat.Core.Tests.Detection;

public class RedactingWhatWasFound
{
    private static readonly DetectionPipeline All = new(Detectors.BuiltIn);

    /// <summary>What numbers and addresses are made of, also cut in two.</summary>
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "4111", "1111", "4012888888881881", "3056 930902 5904", "4", "12", "123", "0", "078-05-1120", "219", "09", "9999",
        "DE89 3704 0044 0532 0130 00", "GB82", "WEST", "IBAN", "212-555-0145", "(212)", "555",
        "+1", "+44", "20 7946 0958", "2125550145", "call", "order", "tel", "192.0.2.17", "255", "2001:db8::1", "::", ":", "cvv", "security code",
        "is my", "ssn", "card", "kim", "@", "example.com", " (at) ", " dot ",
        " ", "  ", "-", ".", "/", ",", "_", "(", ")", "[", "]", "\n", "\u00A0", "\u200B", "\uFE0F", "\u20E3", "\U0001F600", "\uD83D", "\uDE00",
        "\U0001D7D2", "\uFF11", "\u2592", "a", "x", "v", "e", "\u00E9", "\u8C22");

    private static readonly Gen<string> Texts = Gen.OneOf(
        Pieces.Array[0, 40].Select(string.Concat),
        Gen.OneOf(Gen.Char, Gen.Char["@.0123456789 -:+a"]).Array[0, 60].Select(c => new string(c)));

    [Fact]
    public void Every_character_of_it_is_replaced_and_no_other()
    {
        const string text = "pay with 4012 8888 8888 1881, cvv 123, or \uFF14\uFF10\uFF11\uFF12888888881881";

        Assert.Equal($"pay with {new string('\u2592', 19)}, cvv {new string('\u2592', 3)}, or {new string('\u2592', 16)}", Redacted(text));
    }

    [Fact]
    public void A_text_with_nothing_in_it_stays_the_same_object()
    {
        const string text = "see you at 10";

        Assert.Same(text, Redacted(text));
    }

    [Fact]
    public void Doing_it_twice_changes_nothing_whatever_the_text_is()
        => Texts.Sample(text => All.Detect(Redacted(text)).Count == 0 && Redacted(text).Length == text.Length, iter: 30_000);

    [Fact]
    public void What_is_found_is_in_order_within_the_text_and_never_half_a_character()
        => Texts.Sample(
            text =>
            {
                var from = 0;
                foreach (var span in All.Detect(text))
                {
                    Assert.InRange(span.Start, from, text.Length - 1);
                    Assert.InRange(span.End, span.Start + 1, text.Length);
                    Assert.False(IsInPair(text, span.Start) || IsInPair(text, span.End));
                    from = span.End;
                }
            },
            iter: 30_000);

    /// <summary>In the text as it was written: what is found only once something else is gone depends on what that is.</summary>
    [Fact]
    public void What_one_detector_finds_alone_is_gone_when_all_are_asked()
        => Texts.Sample(
            text =>
            {
                var redacted = Redacted(text);
                foreach (var detector in Detectors.BuiltIn)
                {
                    foreach (var (start, end) in detector.Find(text))
                    {
                        Assert.DoesNotContain(redacted[start..end], char.IsAsciiDigit);
                    }
                }
            },
            iter: 10_000);

    private static string Redacted(string text) => DetectionPipeline.Redact(text, All.Detect(text));

    private static bool IsInPair(string text, int index) => index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);
}
