using LiveChat.Detection;

namespace LiveChat.Core.Tests.Detection;

public class SeparatingDigits
{
    private static readonly DetectionPipeline Cards = new([new PaymentCardDetector()]);

    private static readonly string[] Separators =
    [
        " ", "  ", "\u00A0", "\u2002", "\u2003", "\u2007", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000", "\t", "\n", "\r\n", "\u2028", "\u2029", "\u0085",
        "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uFE63", "\uFF0D", " - ", ".", "\u00B7", "\u2022", "/", "\\", "_",
        "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\u202A", "\u2066", "\uFE0F",
    ];

    private static readonly string[] Usual = [" ", "-"];

    private static readonly int[] Zeros = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0x17E0, 0x1810, 0xFF10, 0x104A0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1FBF0];

    /// <summary>Test numbers that payment providers publish.</summary>
    public static TheoryData<string> Numbers =>
    [
        "4012888888881881", "4111111111111111", "4242424242424242", "4000056655665556", "5555555555554444", "5105105105105100", "2223003122003222", "378282246310005",
        "371449635398431", "6011111111111117", "6011000990139424", "30569309025904", "38520000023237", "36227206271667", "3530111333300000", "3566002020360505", "6200000000000005",
        "6759649826438453",
    ];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_card_is_found_with_a_separator_between_any_two_digits(string number)
    {
        foreach (var separator in Separators)
        {
            for (var at = 1; at < number.Length; at++) AssertWhole(number[..at] + separator + number[at..]);
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_card_is_found_with_a_separator_between_all_digits(string number)
    {
        foreach (var separator in Separators) AssertWhole(string.Join(separator, number.AsEnumerable()));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_card_in_groups_is_found_with_one_more_separator_anywhere(string number)
    {
        var groups = number.Length is 16 ? [4, 4, 4, 4] : new[] { 4, 6, number.Length - 10 };
        foreach (var written in Usual.Select(s => string.Join(s, Cut(number, groups))))
        {
            for (var at = 1; at < written.Length; at++)
            {
                if (!char.IsDigit(written[at - 1]) || !char.IsDigit(written[at])) continue;
                foreach (var separator in Separators) AssertWhole(written[..at] + separator + written[at..]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_card_is_found_in_the_digits_of_any_script(string number)
    {
        foreach (var zero in Zeros)
        {
            AssertWhole(string.Concat(number.Select(d => char.ConvertFromUtf32(zero + d - '0'))));
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_number_with_one_other_digit_is_a_card(string number)
    {
        for (var at = 0; at < number.Length; at++)
        {
            var other = number[..at] + (char)('0' + (number[at] - '0' + 1) % 10) + number[(at + 1)..];
            Assert.Empty(Cards.Detect($"my card is {other}"));
        }
    }

    private static void AssertWhole(string written)
        => Assert.Equal([new DetectedSpan(3, 3 + written.Length, "card")], Cards.Detect($"it {written} is"));

    private static IEnumerable<string> Cut(string number, int[] groups)
    {
        foreach (var length in groups)
        {
            yield return number[..length];
            number = number[length..];
        }
    }
}
