using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Ui;

namespace LiveChat.AspNetCore.Tests.Ui;

public class HidingTheLauncher
{
    [Theory]
    [InlineData("/checkout", "/checkout", true)]
    [InlineData("/checkout", "/checkout/", false)]
    [InlineData("/checkout*", "/checkout/pay", true)]
    [InlineData("/checkout/*", "/checkout", false)]
    [InlineData("*/pay", "/shop/checkout/pay", true)]
    [InlineData("/a.html", "/axhtml", false)]
    [InlineData("/a(b)+[c]", "/a(b)+[c]", true)]
    [InlineData("/caf\u00e9 1", "/caf%C3%A9%201", true)]
    [InlineData("*", "/", true)]
    public void Takes_patterns_of_whole_paths(string pattern, string path, bool hidden)
        => Assert.Equal(hidden, IsHidden([], [pattern], path));

    [Theory]
    [InlineData("/help", false)]
    [InlineData("/help/secret", true)]
    [InlineData("/products", true)]
    public void Shows_it_where_it_is_shown_unless_it_is_hidden_there(string path, bool hidden)
        => Assert.Equal(hidden, IsHidden(["/help*"], ["/help/secret"], path));

    [Fact]
    public void Says_nothing_where_it_is_hidden_nowhere() => Assert.Null(PathRule.Of([], []));

    private static bool IsHidden(string[] showOn, string[] hideOn, string path)
        => Regex.IsMatch(path, PathRule.Of([.. showOn], [.. hideOn])!, RegexOptions.ECMAScript);
}
