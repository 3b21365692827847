using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Notes;

public class NamingBrowsers
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0", "Edge 130, Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15", "Safari 18, macOS")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1", "Chrome 130, iOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36", "Chrome 130, Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", "Firefox 131, Linux")]
    [InlineData("Mozilla/5.0 (compatible; Unknown)", null)]
    [InlineData("curl/8.9.1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_a_browser_says_of_itself_is_put_into_few_words(string? userAgent, string? words) => Assert.Equal(words, Browsers.Describe(userAgent));
}
