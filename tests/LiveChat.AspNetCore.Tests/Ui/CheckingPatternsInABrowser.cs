using LiveChat.AspNetCore.Ui;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Tests.Ui;

/// <summary>Which patterns of a form the panel is given: a browser may take longer than anybody lives over some that the server answers at once.</summary>
public class CheckingPatternsInABrowser
{
    [Theory]
    [InlineData(@"AC-\d{6}")]
    [InlineData(@"\d{5}(-\d{4})?")]
    [InlineData(@"[A-Z]{2}[ -]?\d+")]
    [InlineData(@"(?:AB|CD)\d{1,3}")]
    [InlineData(@"[^\s@]+@[\w.\]-]+")]
    [InlineData(@"\p{Lu}\p{Ll}*?")]
    [InlineData("[a-z]{3,}")]
    [InlineData("")]
    public void One_with_few_ways_through_it_is_checked_there(string pattern) => Assert.Equal(pattern, InThePanel(pattern));

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(a|aa){2,}b")]
    [InlineData("(a|aa){30}b")]
    [InlineData("a*a*a*b")]
    [InlineData("a{0,150}a{0,150}a{0,150}b")]
    [InlineData(@"([a-z]+\d?)+x")]
    [InlineData("(a|b|)*c")]
    public void One_with_more_is_left_to_the_server(string pattern) => Assert.Null(InThePanel(pattern));

    [Theory]
    [InlineData("(?i:a)")]
    [InlineData("(?<letter>a)")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("[]a]")]
    [InlineData("a{")]
    public void One_that_a_browser_may_read_differently_is_left_to_the_server(string pattern) => Assert.Null(InThePanel(pattern));

    [Fact]
    public void How_many_ways_there_are_depends_on_how_long_an_answer_may_be()
    {
        Assert.NotNull(InThePanel("a+a+b", maxLength: 200));
        Assert.Null(InThePanel("a+a+b", maxLength: 4_000));
        Assert.NotNull(InThePanel("a+b", maxLength: 4_000));
    }

    private static string? InThePanel(string pattern, int maxLength = 200)
    {
        var field = new FormField { Key = "a", Type = FormFieldType.Text, Label = "Label", Pattern = pattern, MaxLength = maxLength };
        return WidgetForm.Of(new PreChatForm { Fields = [field] }).Fields[0].Pattern;
    }
}
