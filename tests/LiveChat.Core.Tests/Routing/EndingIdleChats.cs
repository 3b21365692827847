using LiveChat.Chats;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Chats whose customer is away and silent; the time for it is ten minutes.</summary>
public class EndingIdleChats
{
    private readonly PresentCustomers _here = new();

    [Fact]
    public async Task A_waiting_chat_whose_customer_is_gone_ends_resumably_a_minute_after_its_time()
    {
        await using var host = new TestHost();
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();

        await host.PassAsync(TimeSpan.FromSeconds(655));
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
        await host.PassAsync(TimeSpan.FromSeconds(5));

        var now = await host.NowAsync(chat);
        Assert.Equal((ChatStatus.Ended, EndedBy.CustomerIdle), (now.Status, now.EndedBy));
    }

    [Fact]
    public async Task A_conversation_whose_customer_is_gone_ends_resumably()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);

        for (var i = 0; i < 44; i++)
        {
            host.Agents.HeardFrom(ana.Id);
            await host.PassAsync(TimeSpan.FromSeconds(15));
        }

        var now = await host.NowAsync(chat);
        Assert.Equal((ChatStatus.Ended, EndedBy.CustomerIdle), (now.Status, now.EndedBy));
    }

    [Fact]
    public async Task Whoever_only_goes_from_one_page_to_the_next_at_that_moment_keeps_the_chat()
    {
        await using var host = new TestHost(_here.AddTo);
        var kim = await host.AVisitorAsync();
        var chat = await host.AChatAsync(kim);
        await host.RouteAsync();

        await host.PassAsync(TimeSpan.FromMinutes(10));
        _here.Come(kim);
        await host.PassAsync(TimeSpan.FromSeconds(5));
        _here.Go(kim);
        await host.PassAsync(TimeSpan.FromMinutes(10));

        Assert.True((await host.NowAsync(chat)).IsOpen);
    }

    [Fact]
    public async Task A_node_ends_no_chat_of_a_customer_at_another_node()
    {
        await using var host = new TestHost(_here.AddTo);
        await using var other = new TestHost(beside: host);
        var kim = await host.AVisitorAsync();
        _here.Come(kim);
        var chat = await host.AChatAsync(kim);

        for (var i = 0; i < 30 * 60 / 5; i++)
        {
            // The one that knows nothing is always the first to look.
            await other.PassAsync(TimeSpan.FromSeconds(5));
            await host.RouteAsync();
        }

        Assert.True((await host.NowAsync(chat)).IsOpen);
    }

    [Fact]
    public async Task After_a_start_pages_have_a_minute_to_come_back()
    {
        await using var before = new TestHost();
        var kim = await before.AVisitorAsync();
        var sam = await before.AVisitorAsync();
        var (one, two) = (await before.AChatAsync(kim), await before.AChatAsync(sam));
        before.Clock.Advance(TimeSpan.FromHours(8));

        await using var host = new TestHost(_here.AddTo, beside: before);
        await host.RouteAsync();
        await host.PassAsync(TimeSpan.FromSeconds(55));
        Assert.True((await host.NowAsync(one)).IsOpen);

        _here.Come(kim);
        await host.PassAsync(TimeSpan.FromSeconds(5));
        Assert.True((await host.NowAsync(one)).IsOpen);
        Assert.Equal(EndedBy.CustomerIdle, (await host.NowAsync(two)).EndedBy);
    }
}
