using LiveChat.ActivityLog;

namespace LiveChat.Core.Tests.ActivityLog;

public class PrintingTheActivityLog
{
    [Fact]
    public async Task Nothing_that_is_printed_tells_who_or_what()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        await host.SayAsync(dana, await host.AChatAsync(dana), "canary");
        var query = new ActivityQuery { Text = "canary", Contact = dana.Contact };

        var page = await host.Get<IActivityLog>().SearchAsync(query, CancellationToken.None);

        Assert.Equal("Query [6 characters]", $"{query}");
        Assert.Equal("Page of 1 items", $"{page}");
        Assert.Equal($"Item of Chat {page.Items[0].Chat.Id}", $"{page.Items[0]}");
    }
}
