using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Queues;

/// <summary>What happens outside the hours of a queue. The clock of the host begins at 9:00 UTC on Tuesday, 1 January 2030: 10:00 in Berlin.</summary>
public class BeingClosed
{
    private static readonly DateTimeOffset Closing = new(2030, 1, 1, 9, 4, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Tomorrow = new(2030, 1, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_chat_starts_when_the_queue_is_open()
    {
        await using var host = Morning();
        var dana = await host.AVisitorAsync();

        Assert.True((await StartAsync(host, dana)).Ok);
    }

    [Fact]
    public async Task No_chat_starts_when_it_is_closed_and_nothing_is_kept_of_the_form()
    {
        await using var host = Morning();
        var dana = await host.AVisitorAsync();
        host.Clock.Advance(Closing - host.Clock.GetUtcNow());

        var outcome = await StartAsync(host, dana);

        Assert.Equal((ChatRefusal.QueueClosed, Tomorrow, null), (outcome.Refusal, outcome.OpensAt, outcome.Chat));
        Assert.Null(await host.Store.FindLatestAsync(dana.Contact, default));
        Assert.Null((await host.Get<IContactStore>().FindAsync(dana.Contact, default))?.Name);
    }

    [Fact]
    public async Task What_is_wrong_with_the_form_is_said_first()
    {
        await using var host = Morning();
        var dana = await host.AVisitorAsync();
        host.Clock.Advance(Closing - host.Clock.GetUtcNow());

        Assert.Equal(ChatRefusal.FormInvalid, (await StartAsync(host, dana, name: "")).Refusal);
    }

    [Fact]
    public async Task A_chat_that_waits_when_it_closes_rings_all_the_same()
    {
        await using var host = Morning();
        var dana = await host.AVisitorAsync();
        var chat = (await StartAsync(host, dana)).Chat!;
        host.Clock.Advance(Closing - host.Clock.GetUtcNow());

        Assert.Equal(chat.Id, (await StartAsync(host, dana)).Chat?.Id);
        var ana = await host.AnAgentAsync("ana");
        await host.RouteAsync();

        Assert.True((await host.Store.FindAsync(chat.Id, default))!.RingsAt(ana.Id));
    }

    [Fact]
    public async Task A_chat_is_resumed_only_when_it_is_open()
    {
        await using var host = Morning();
        var dana = await host.AVisitorAsync();
        var chat = (await StartAsync(host, dana)).Chat!;
        host.Clock.Advance(Closing - TimeSpan.FromMinutes(1) - host.Clock.GetUtcNow());
        Assert.True((await host.Chats.EndAsync(dana, chat.Id)).Ok);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var refused = await host.Chats.ResumeAsync(dana, chat.Id);

        Assert.Equal((ChatRefusal.QueueClosed, Tomorrow), (refused.Refusal, refused.OpensAt));
        Assert.Equal(ChatStatus.Ended, (await host.Store.FindAsync(chat.Id, default))?.Status);
    }

    [Fact]
    public async Task A_queue_that_never_opens_again_says_no_time()
    {
        await using var host = new TestHost(l => l.AddQueue("never", q => q.OpeningHours = new()));
        var dana = await host.AVisitorAsync();

        var outcome = await StartAsync(host, dana);

        Assert.Equal((ChatRefusal.QueueClosed, null), (outcome.Refusal, outcome.OpensAt));
    }

    [Theory]
    [InlineData("Mars/Olympus", "09:00-17:00", "no IANA time zone")]
    [InlineData("Europe/Berlin", "9-5", "cannot be read")]
    [InlineData("Europe/Berlin", null, "hours of Monday are missing")]
    [InlineData(null, "09:00-17:00", "no IANA time zone")]
    [InlineData("Europe/Berlin", "09:00-17:00", "'7' is no day of the week", 7)]
    public void Hours_that_cannot_be_read_stop_the_start(string? zone, string? hours, string reason, int day = 1)
    {
        var host = new TestHost(l => l.AddQueue("wrong", q => q.OpeningHours = new() { TimeZone = zone!, Week = { [(DayOfWeek)day] = hours! } }));

        var refusal = Assert.Throws<OptionsValidationException>(() => host.Get<QueueCatalog>());

        Assert.Contains("Queue 'wrong'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static TestHost Morning() => new(l => l.AddQueue("morning", q =>
    {
        q.OpeningHours = new() { TimeZone = "Europe/Berlin" };
        foreach (var day in Enum.GetValues<DayOfWeek>()) q.OpeningHours.Week[day] = "09:00-10:04";
    }));

    private static Task<ChatOutcome> StartAsync(TestHost host, Participant.Customer who, string name = "Dana Ray") => host.Chats.StartAsync(new()
    {
        Widget = WidgetId.Default,
        Contact = who.Contact,
        Answers = new Dictionary<string, string> { ["name"] = name, ["email"] = "dana@example.com" },
    });
}
