using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Core.Tests.Events;
using LiveChat.Events;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

public class WaitingAtNoDesk
{
    [Fact]
    public async Task Is_told_once_to_whoever_asked_for_it_and_to_nobody_else()
    {
        await using var host = Listening();
        var chat = await host.Host.AChatAsync(await host.Host.AVisitorAsync());
        for (var pass = 0; pass < 3; pass++) await host.Host.PassAsync(TimeSpan.FromSeconds(10));

        await host.TellAsync();
        await host.TellAsync(EventHost.OtherKind);

        var told = Assert.Single(host.Second.Told);
        Assert.Equal((ChatEventNames.Unattended, chat.Id, ChatStatus.Waiting), (told.Name, told.Chat.Id, told.Chat.Status));
        Assert.DoesNotContain(host.First.Told, e => e.Name == ChatEventNames.Unattended);
    }

    [Theory]
    [InlineData(Availability.Available)]
    [InlineData(Availability.Away)]
    public async Task Is_not_while_somebody_has_a_desk_open(Availability availability)
    {
        await using var host = Listening();
        await host.Host.AnAgentAsync("ana", availability);
        var chat = await host.Host.AChatAsync(await host.Host.AVisitorAsync());

        await host.Host.RouteAsync();

        Assert.DoesNotContain(await LogAsync(host, chat), e => e is ChatUnattended);
    }

    [Fact]
    public async Task Is_when_the_last_desk_is_closed_or_offline()
    {
        await using var host = Listening();
        var ana = await host.Host.AnAgentAsync("ana", Availability.Away);
        var chat = await host.Host.AChatAsync(await host.Host.AVisitorAsync());
        await host.Host.RouteAsync();
        Assert.DoesNotContain(await LogAsync(host, chat), e => e is ChatUnattended);

        await host.Host.Agents.SetAvailabilityAsync(ana.Id, Availability.Offline);
        await host.Host.RouteAsync();

        Assert.Single(await LogAsync(host, chat), e => e is ChatUnattended);
    }

    [Fact]
    public async Task Is_told_again_when_the_chat_comes_to_wait_again()
    {
        await using var host = Listening();
        var customer = await host.Host.AVisitorAsync();
        var chat = await host.Host.AChatAsync(customer);
        await host.Host.RouteAsync();
        await host.Host.Chats.EndAsync(customer, chat.Id);
        await host.Host.RouteAsync();
        await host.Host.Chats.ResumeAsync(customer, chat.Id);
        for (var pass = 0; pass < 3; pass++) await host.Host.RouteAsync();

        Assert.Equal(2, (await LogAsync(host, chat)).Count(e => e is ChatUnattended));
    }

    [Fact]
    public async Task Is_written_once_by_several_nodes_one_after_the_other()
    {
        await using var first = Listening();
        await using var second = Listening(first);
        var chat = await first.Host.AChatAsync(await first.Host.AVisitorAsync());

        for (var pass = 0; pass < 4; pass++)
        {
            await first.Host.RouteAsync();
            first.Clock.Advance(TimeSpan.FromSeconds(10));
            await second.Host.RouteAsync();
            first.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Single(await LogAsync(first, chat), e => e is ChatUnattended);
    }

    [Fact]
    public async Task Is_not_written_where_nobody_asked()
    {
        await using var host = new EventHost();
        var chat = await host.Host.AChatAsync(await host.Host.AVisitorAsync());

        await host.Host.RouteAsync();

        Assert.DoesNotContain(await LogAsync(host, chat), e => e is ChatUnattended);
    }

    private static EventHost Listening(EventHost? beside = null)
        => new(b => b.Services.Configure<EventHandlerOptions>("second", o => o.Events.Add(ChatEventNames.Unattended)), beside);

    private static async Task<IReadOnlyList<ChatEntry>> LogAsync(EventHost host, Chat chat)
        => [.. (await host.Store.ReadAsync(chat.Id, 0, 100, CancellationToken.None))!.Entries];
}
