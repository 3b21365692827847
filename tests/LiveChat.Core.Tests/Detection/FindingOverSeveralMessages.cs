using LiveChat.Detection;

namespace LiveChat.Core.Tests.Detection;

public class FindingOverSeveralMessages
{
    [Fact]
    public void A_card_in_two_messages_is_found_in_both()
        => AssertFound(["it is 4012 8888", "8888 1881 thanks"], ["card:4012 8888"], ["card:8888 1881"]);

    [Fact]
    public void A_card_in_four_messages_is_found_in_all()
        => AssertFound(["hi", "4012", "8888", "8888", "1881", "got it?"], [], ["card:4012"], ["card:8888"], ["card:8888"], ["card:1881"], []);

    [Fact]
    public void One_digit_in_each_message_is_found()
        => AssertFound([.. "4012888888881881".Select(c => c.ToString())], [.. "4012888888881881".Select(c => new[] { $"card:{c}" })]);

    [Fact]
    public void Signs_at_the_border_do_not_count()
        => AssertFound(["4012-8888-", " -8888-1881."], ["card:4012-8888"], ["card:8888-1881"]);

    [Fact]
    public void An_account_in_two_messages_is_found()
        => AssertFound(["IBAN DE89 3704 0044", "0532 0130 00"], ["iban:DE89 3704 0044"], ["iban:0532 0130 00"]);

    [Fact]
    public void A_social_security_number_in_two_messages_is_found_when_its_hyphens_or_a_word_say_so()
    {
        AssertFound(["219-09", "-9999"], ["ssn:219-09"], ["ssn:9999"]);
        AssertFound(["my ssn is 219", "09", "9999"], ["ssn:219"], ["ssn:09"], ["ssn:9999"]);
    }

    [Fact]
    public void Ordinary_numbers_are_none()
    {
        AssertFound(["I ordered 40 of them", "12 are broken, 8888 are not"], [], []);
        AssertFound(["219", "09", "9999"], [], [], []);
        AssertFound(["call 212 555", "0145"], [], []);
        AssertFound(["kim@", "example.com"], [], []);
        AssertFound(["4012 8888", "8888 1882"], [], []);
    }

    [Fact]
    public void Words_between_the_parts_part_them() => AssertFound(["4012 8888 is the first half", "8888 1881"], [], []);

    [Fact]
    public void What_is_in_one_message_is_left_to_the_look_at_that_message()
        => AssertFound(["4012 8888 8888 1881", "5105 1051", "0510 5100"], [], ["card:5105 1051"], ["card:0510 5100"]);

    [Fact]
    public void Only_the_last_sixteen_are_looked_at()
        => AssertFound(["4012 8888", "8888 1881", .. Enumerable.Repeat("ok", 15)], [.. Enumerable.Repeat<string[]>([], 17)]);

    [Fact]
    public void One_message_alone_has_no_border()
    {
        AssertFound(["4012 8888 8888 1881"], [[]]);
        AssertFound([]);
    }

    private static void AssertFound(string[] texts, params string[][] expected)
    {
        var found = new ThreadDetection(Detectors.BuiltIn).Detect(texts);

        Assert.Equal(expected, found.Select((spans, i) => spans.Select(s => $"{s.Kind}:{texts[i][s.Start..s.End]}").ToArray()));
    }
}
