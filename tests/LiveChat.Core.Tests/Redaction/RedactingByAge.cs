using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Redaction;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>A chat that is over for long enough is redacted by itself.</summary>
public sealed class RedactingByAge
{
    [Fact]
    public async Task A_chat_is_redacted_when_its_end_is_long_enough_ago_and_not_before()
    {
        await using var host = new TestHost(b => b.ConfigureRetention(o => o.RedactAfter = TimeSpan.FromDays(30)));
        var ana = await host.AnAgentAsync("ana");
        var old = await EndedAsync(host, ana);
        host.Clock.Advance(TimeSpan.FromDays(1));
        var young = await EndedAsync(host, await host.AnAgentAsync("ana"));
        var open = await host.AChatAsync(await host.AVisitorAsync());
        host.Clock.Advance(TimeSpan.FromDays(29));

        Assert.Equal(1, await host.Get<Retention>().RunOnceAsync(default));
        Assert.Equal(0, await host.Get<Retention>().RunOnceAsync(default));

        Assert.NotNull((await host.NowAsync(old)).RedactedAt);
        Assert.Null((await host.NowAsync(young)).RedactedAt);
        Assert.Null((await host.NowAsync(open)).RedactedAt);
        var what = (await host.Store.ReadAsync(old.Id, 0, 100, default))!.Entries.OfType<ChatRedacted>().Single();
        Assert.Equal((new Participant.OfSystem("Retention"), null, true), (what.By, what.Reason, what.IsWhole));

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await host.Get<Retention>().RunOnceAsync(default));
        Assert.Null((await host.NowAsync(open)).RedactedAt);
    }

    [Fact]
    public async Task By_default_nothing_is_redacted_by_itself()
    {
        await using var host = new TestHost();
        var chat = await EndedAsync(host, await host.AnAgentAsync("ana"));
        host.Clock.Advance(TimeSpan.FromDays(3650));

        Assert.Equal(0, await host.Get<Retention>().RunOnceAsync(default));
        Assert.Null((await host.NowAsync(chat)).RedactedAt);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(null, false)]
    public async Task A_queue_has_a_time_of_its_own_or_none(int? days, bool isRedacted)
    {
        await using var host = new TestHost(b => b.ConfigureRetention(o =>
        {
            o.RedactAfter = TimeSpan.FromDays(2);
            o.Queues["default"] = days is { } d ? TimeSpan.FromDays(d) : null;
        }));
        var chat = await EndedAsync(host, await host.AnAgentAsync("ana"));
        host.Clock.Advance(TimeSpan.FromDays(days is null ? 100 : 1));

        await host.Get<Retention>().RunOnceAsync(default);

        Assert.Equal(isRedacted, (await host.NowAsync(chat)).RedactedAt is not null);
    }

    /// <summary>More than a page of the log holds.</summary>
    [Fact]
    public async Task However_many_there_are_all_go()
    {
        await using var host = new TestHost(b => b.ConfigureRetention(o => o.RedactAfter = TimeSpan.FromDays(1)));
        for (var i = 0; i < 120; i++)
        {
            var dana = await host.AVisitorAsync();
            var chat = await host.AChatAsync(dana);
            await host.Chats.EndAsync(dana, chat.Id);
        }

        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(120, await host.Get<Retention>().RunOnceAsync(default));
    }

    [Theory]
    [InlineData(59)]
    [InlineData(3650 * 24 * 60 + 1)]
    public void A_time_nobody_can_mean_stops_the_start(int minutes)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLiveChatCore().ConfigureRetention(o => o.Queues["default"] = TimeSpan.FromMinutes(minutes));

        Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<IOptions<RetentionOptions>>().Value);
    }

    private static async Task<Chat> EndedAsync(TestHost host, Participant.OfAgent ana)
    {
        await host.Get<IAgentService>().SetAvailabilityAsync(ana.Id, Availability.Available);
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        await host.Chats.EndAsync(ana, chat.Id);
        return chat;
    }
}
