using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Chats;

public class StartingAChat
{
    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("de\0AT", null)]
    [InlineData("", null)]
    public async Task A_language_that_not_every_store_can_keep_is_left_out(string sent, string? kept)
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();

        var outcome = await host.Chats.StartAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = dana.Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com" },
            Locale = sent,
        });

        Assert.Equal(kept, outcome.Chat?.Locale);
        Assert.True(outcome.Ok);
    }
}
