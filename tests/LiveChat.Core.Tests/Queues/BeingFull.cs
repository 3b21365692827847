using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Queues;

public class BeingFull
{
    [Fact]
    public async Task While_as_many_wait_as_may_no_more_are_started()
    {
        await using var host = Host(2);
        var first = await host.AVisitorAsync();
        var chat = await host.AChatAsync(first);
        await host.AChatAsync(await host.AVisitorAsync());

        Assert.Equal(ChatRefusal.QueueFull, (await StartAsync(host)).Refusal);

        await host.Chats.EndAsync(first, chat.Id);
        Assert.True((await StartAsync(host)).Ok);
    }

    /// <summary>A chat that rings waits, one with an agent does not; and who is in has a place.</summary>
    [Fact]
    public async Task Ringing_counts_and_talking_does_not()
    {
        await using var host = Host(1);
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(dana);
        await host.RouteAsync();
        Assert.Equal(ChatRefusal.QueueFull, (await StartAsync(host)).Refusal);
        Assert.Equal(chat.Id, (await StartAsync(host, dana)).Chat?.Id);

        await host.Chats.AcceptAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);

        Assert.True((await StartAsync(host)).Ok);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task A_number_out_of_range_stops_the_start(int most)
    {
        await using var host = Host(most);

        Assert.Throws<OptionsValidationException>(() => host.Get<IOptionsMonitor<QueueOptions>>().Get("support"));
    }

    private static TestHost Host(int most) => new(b => b.AddQueue("support", q => q.MaxWaiting = most));

    private static async Task<ChatOutcome> StartAsync(TestHost host, Participant.Customer? customer = null) => await host.Chats.StartAsync(new()
    {
        Widget = WidgetId.Default,
        Contact = (customer ?? await host.AVisitorAsync()).Contact,
        Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com", ["message"] = "Hello" },
    });
}
