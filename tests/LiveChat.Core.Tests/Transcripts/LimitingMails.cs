using System.Runtime.CompilerServices;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace LiveChat.Core.Tests.Transcripts;

/// <summary>S18 and P13: nobody is flooded, and nothing is lost while the mail server is away.</summary>
public class LimitingMails
{
    [Fact]
    public async Task A_thousand_chats_with_one_address_send_three_mails_a_day_and_the_rest_is_held_back_visibly()
    {
        await using var host = new MailHost();
        var agent = await host.Host.AnAgentAsync("Ana");
        string[] spellings = ["dana@example.com", "Dana@EXAMPLE.com", "dana+1@example.com", "dana+2@example.com"];
        for (var i = 0; i < 1000; i++)
        {
            var customer = await host.Host.AVisitorAsync();
            var chat = await host.Host.AnActiveChatAsync(customer, agent, spellings[i % 4]);
            await host.Host.SayAsync(agent, chat, "Let me check.");
            await host.Host.Chats.EndAsync(customer, chat.Id);
        }

        host.Clock.Advance(MailHost.Delay);
        var outcomes = new List<OutboxOutcome>();
        foreach (var item in await host.Outbox.LeaseAsync(2000, TimeSpan.FromMinutes(3), CancellationToken.None))
            outcomes.Add(await host.Transcripts.PerformAsync(item, CancellationToken.None));

        Assert.Equal(3, outcomes.Count(o => o == OutboxOutcome.Done));
        Assert.Equal(997, outcomes.Count(o => o.GivenUpCode == "recipient_limit"));
        Assert.Equal(3, host.Mails.Count);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_for_three_days_costs_nobody_a_mail_of_those_days()
    {
        await using var host = new MailHost();
        var server = new MailServer(host);
        var chats = new List<Chat>();
        foreach (var pause in new[] { 0, 20, 10, 17, 23 })
        {
            await server.PassAsync(TimeSpan.FromHours(pause));
            chats.Add((await host.ALeftChatAsync()).Chat);
        }

        await server.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(TimeSpan.FromHours(72), host.Clock.GetUtcNow() - chats[0].EndedAt);
        Assert.Empty(server.Taken);
        server.IsThere = true;
        await server.PassAsync(TimeSpan.FromHours(48));

        Assert.Equal(chats.Select(c => $"{c.Id}.1@livechat.invalid").Order(), server.Taken.Order());
        Assert.Empty(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task While_the_mail_server_is_away_no_more_mails_are_let_through_than_otherwise()
    {
        await using var host = new MailHost();
        var server = new MailServer(host);
        for (var i = 0; i < 5; i++)
        {
            await host.ALeftChatAsync();
            await server.PassAsync(TimeSpan.FromMinutes(30));
        }

        await server.PassAsync(TimeSpan.FromHours(72));
        server.IsThere = true;
        await server.PassAsync(TimeSpan.FromHours(48));

        Assert.Equal((3, 3), (server.Taken.Count, server.Taken.Distinct().Count()));
        Assert.Equal(["recipient_limit", "recipient_limit"], (await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None)).Select(i => i.LastError));
    }

    [Fact]
    public async Task What_was_held_back_counts_for_the_day_on_which_somebody_takes_it_up_again()
    {
        await using var host = new MailHost(b => b.ConfigureTranscripts(o => o.MailsPerRecipient = 1));
        var server = new MailServer(host) { IsThere = true };
        for (var i = 0; i < 3; i++) await host.ALeftChatAsync();
        await server.PassAsync(TimeSpan.FromHours(1));
        Assert.Single(server.Taken);

        await TakeUpAgainAsync();
        Assert.Single(server.Taken);
        Assert.Equal(2, (await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None)).Count);

        await server.PassAsync(TimeSpan.FromHours(24));
        await TakeUpAgainAsync();
        Assert.Equal(2, server.Taken.Distinct().Count());
        Assert.Single(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None));

        async Task TakeUpAgainAsync()
        {
            foreach (var item in await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None)) Assert.True(await host.Outbox.RequeueAsync(item.Key, CancellationToken.None));
            await server.PassAsync(TimeSpan.FromMinutes(30));
        }
    }

    [Fact]
    public async Task No_24_hours_hold_more_mails_than_the_mailbox_may_get_in_whatever_order_they_come()
    {
        await using var host = new MailHost(b => b.ConfigureTranscripts(o => o.MailsPerRecipient = 2));
        var limits = host.Host.Get<MailLimits>();
        var day = host.Clock.GetUtcNow();

        Assert.Null(limits.Take("dana@example.com", WidgetId.Default, "a/1", day));
        Assert.Null(limits.Take("dana@example.com", WidgetId.Default, "c/1", day.AddHours(20)));
        Assert.Equal("recipient_limit", limits.Take("dana@example.com", WidgetId.Default, "b/1", day.AddHours(10)));
        Assert.Equal("recipient_limit", limits.Take("dana@example.com", WidgetId.Default, "b/1", day.AddHours(-3)));
        Assert.Null(limits.Take("dana@example.com", WidgetId.Default, "b/1", day.AddHours(-4)));
        Assert.Null(limits.Take("dana@example.com", WidgetId.Default, "d/1", day.AddHours(24)));
        Assert.Equal("recipient_limit", limits.Take("dana@example.com", WidgetId.Default, "e/1", day.AddHours(43)));
        Assert.Null(limits.Take("ben@example.com", WidgetId.Default, "e/1", day.AddHours(43)));
    }

    [Fact]
    public async Task A_widget_sends_no_more_mails_a_day_than_it_may_whoever_they_go_to()
    {
        await using var host = new MailHost(b => b.ConfigureTranscripts(o => (o.MailsPerRecipient, o.MailsPerWidget) = (1, 2)));
        var limits = host.Host.Get<MailLimits>();
        var day = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        WidgetId shop = new("shop");

        Assert.Null(limits.Take("a@example.com", shop, "a/1", day));
        Assert.Equal("recipient_limit", limits.Take("a@example.com", shop, "b/1", day));
        Assert.Null(limits.Take("b@example.com", shop, "c/1", day.AddHours(23)));
        Assert.Null(limits.Take("b@example.com", shop, "c/1", day.AddHours(23)));
        Assert.Equal("widget_limit", limits.Take("c@example.com", shop, "d/1", day.AddHours(12)));
        Assert.Null(limits.Take("c@example.com", WidgetId.Default, "e/1", day.AddHours(12)));
        Assert.Null(limits.Take("d@example.com", shop, "f/1", day.AddHours(24)));
    }

    [Fact]
    public async Task A_mail_its_widget_may_not_send_is_held_back_visibly_and_counts_for_the_day_it_is_taken_up_again()
    {
        await using var host = new MailHost(b => b.ConfigureTranscripts(o => o.MailsPerWidget = 1));
        var server = new MailServer(host) { IsThere = true };
        for (var i = 0; i < 2; i++) await host.ALeftChatAsync();
        await server.PassAsync(TimeSpan.FromHours(1));
        var held = Assert.Single(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None));
        Assert.Equal("widget_limit", held.LastError);

        await server.PassAsync(TimeSpan.FromHours(24));
        Assert.True(await host.Outbox.RequeueAsync(held.Key, CancellationToken.None));
        await server.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(2, server.Taken.Distinct().Count());
        Assert.Empty(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None));
    }

    [Fact]
    public async Task What_no_mail_can_belong_to_any_more_is_forgotten()
    {
        await using var host = new MailHost(b => b.ConfigureTranscripts(o => o.MailsPerRecipient = 1).ConfigureOutbox(o => o.MaxLeases = 3));
        var limits = host.Host.Get<MailLimits>();
        var ended = host.Clock.GetUtcNow();

        // Three leases with 30 seconds and 2 minutes between them.
        Assert.Null(limits.Take("dana@example.com", WidgetId.Default, "a/1", ended));
        host.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal("recipient_limit", limits.Take("dana@example.com", WidgetId.Default, "b/1", ended));
        host.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Null(limits.Take("dana@example.com", WidgetId.Default, "b/1", ended));
    }

    [Fact]
    public async Task Neither_the_address_nor_the_name_of_the_item_is_kept()
    {
        await using var host = new MailHost();
        var limits = host.Host.Get<MailLimits>();

        var taken = Take(limits, host.Clock.GetUtcNow());
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.All(taken, text => Assert.False(text.IsAlive));
        Assert.Null(limits.Take("dana@example.com", WidgetId.Default, "chat/1", host.Clock.GetUtcNow()));
    }

    /// <summary>In a method of its own, so that nothing here holds the texts.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Take(MailLimits limits, DateTimeOffset at)
    {
        var (address, reference) = (new string("dana@example.com"), new string("chat/1"));
        Assert.Null(limits.Take(address, WidgetId.Default, reference, at));
        return [new(address), new(reference)];
    }

    /// <summary>What sends the mails, and looks for due ones every half hour.</summary>
    private sealed class MailServer
    {
        private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

        private readonly MailHost _host;

        public MailServer(MailHost host)
        {
            _host = host;
            host.Sender.SendAsync(Arg.Any<TranscriptMail>(), Arg.Any<CancellationToken>()).Returns(call =>
            {
                if (!IsThere) return OutboxOutcome.PutOff("smtp_unreachable");
                Taken.Add(call.Arg<TranscriptMail>().MessageId);
                return OutboxOutcome.Done;
            });
        }

        public bool IsThere { get; set; }

        public List<string> Taken { get; } = [];

        public async Task PassAsync(TimeSpan time)
        {
            for (var left = time; left > TimeSpan.Zero; left -= Step)
            {
                _host.Clock.Advance(left < Step ? left : Step);
                while (await _host.DueItemAsync() is { } item) await _host.Host.Get<OutboxRunner>().RunAsync(item, CancellationToken.None);
            }
        }
    }
}
