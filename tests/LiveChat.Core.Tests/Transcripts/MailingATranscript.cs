using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Outbox;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NSubstitute;

namespace LiveChat.Core.Tests.Transcripts;

public class MailingATranscript
{
    /// <summary>In seconds.</summary>
    private static readonly int[] Rests = [30, 120];

    [Fact]
    public async Task A_sender_that_fails_three_times_and_then_works_sends_exactly_one_mail()
    {
        await using var host = new MailHost();
        var failures = 3;
        var taken = new List<TranscriptMail>();
        host.Sender.SendAsync(Arg.Any<TranscriptMail>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            if (failures-- > 0) throw new IOException("The mail server is down.");
            taken.Add(call.Arg<TranscriptMail>());
            return OutboxOutcome.Done;
        });
        var (chat, _) = await host.ALeftChatAsync();

        await host.Worker.StartAsync(CancellationToken.None);
        await host.Clock.SomebodyWaitsAsync(MailHost.Delay);
        Assert.Empty(host.Mails);

        // Three tries in a row fail; the item rests for 30 seconds.
        host.Clock.Advance(MailHost.Delay);
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(taken);
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        var sent = await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);
        host.Clock.Advance(TimeSpan.FromDays(10));

        Assert.Null(await host.DueItemAsync());
        Assert.Equal("dana@example.com", Assert.Single(taken).To);
        Assert.Equal((1, "d…@ex….com"), (sent.Segment, sent.MaskedAddress));
        Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
        Assert.Contains(host.Host.Told.Changes, c => c.Events.Any(e => e is TranscriptSent { Sequence: > 0 }));
    }

    [Fact]
    public async Task Resuming_within_the_delay_cancels_the_mail_and_the_next_end_sends_one()
    {
        await using var host = new MailHost();
        var (chat, customer) = await host.ALeftChatAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null((await host.Host.Chats.ResumeAsync(customer, chat.Id)).Refusal);

        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await host.DueItemAsync());

        await host.Host.Chats.EndAsync(customer, chat.Id);
        host.Clock.Advance(MailHost.Delay);
        var item = await host.DueItemAsync();
        Assert.Equal(OutboxOutcome.Done, await host.Transcripts.PerformAsync(item!, CancellationToken.None));

        var mail = Assert.Single(host.Mails);
        Assert.Equal($"{chat.Id}.2@livechat.invalid", mail.MessageId);
        Assert.Contains("Let me check.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("You resumed the chat", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_already_taken_up_when_the_chat_is_resumed_is_not_sent()
    {
        await using var host = new MailHost();
        var (chat, customer) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        var item = await host.DueItemAsync();

        host.Store.BeforeFind = async () =>
        {
            host.Store.BeforeFind = () => Task.CompletedTask;
            Assert.Null((await host.Host.Chats.ResumeAsync(customer, chat.Id)).Refusal);
        };

        Assert.Equal(OutboxOutcome.Done, await host.Transcripts.PerformAsync(item!, CancellationToken.None));
        Assert.Empty(host.Mails);
    }

    [Fact]
    public async Task What_is_sealed_while_it_is_composed_is_composed_again()
    {
        await using var host = new MailHost();
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        var item = await host.DueItemAsync();

        host.Store.BeforeFind = async () =>
        {
            host.Store.BeforeFind = () => Task.CompletedTask;
            Assert.Null((await host.Host.Chats.EndAsync(new Participant.Admin("mia", "Mia"), chat.Id)).Refusal);
        };

        Assert.Equal(OutboxOutcome.Done, await host.Transcripts.PerformAsync(item!, CancellationToken.None));
        var mail = Assert.Single(host.Mails).Text;
        Assert.Contains("The chat has ended", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Mia", mail, StringComparison.Ordinal);
    }

    /// <summary>It was promised: that it does not go is to be seen, and it goes when the widget is there again.</summary>
    [Fact]
    public async Task Of_a_widget_that_is_gone_it_is_held_back()
    {
        await using var host = new MailHost();
        await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        await using var later = new MailHost(b => b.AddWidget("another-widget-0001"), beside: host);
        var item = (await later.DueItemAsync())!;

        Assert.Equal(OutboxOutcome.GiveUp("widget_not_found"), await later.Transcripts.PerformAsync(item, CancellationToken.None));
        Assert.Empty(later.Mails);

        Assert.Equal(OutboxOutcome.Done, await host.Transcripts.PerformAsync(item, CancellationToken.None));
        Assert.Single(host.Mails);
    }

    [Fact]
    public async Task Killed_between_sending_and_saying_so_it_is_sent_again_under_the_same_id()
    {
        await using var killed = new MailHost();
        var (chat, _) = await killed.ALeftChatAsync();
        killed.Clock.Advance(MailHost.Delay);
        var item = await killed.DueItemAsync();

        killed.Store.BeforeCommit = _ => throw new IOException("The process is gone.");
        await Assert.ThrowsAsync<IOException>(() => killed.Transcripts.PerformAsync(item!, CancellationToken.None));

        await using var next = new MailHost(beside: killed);
        Assert.Equal(OutboxOutcome.Done, await next.Transcripts.PerformAsync(item!, CancellationToken.None));

        Assert.Equal([$"{chat.Id}.1@livechat.invalid", $"{chat.Id}.1@livechat.invalid"], killed.Mails.Concat(next.Mails).Select(m => m.MessageId));
        Assert.Single((await next.LogAsync(chat)).OfType<TranscriptSent>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_store_that_fails_after_the_hand_over_sends_no_second_mail(int failures)
    {
        var faults = new FaultyStore();
        await using var host = new MailHost(faults.AddTo<IChatStore>);
        var (chat, _) = await host.ALeftChatAsync();
        for (var i = 0; i < failures; i++) faults.FailBefore(nameof(IChatStore.CommitAsync));

        // Three tries in a row, then a rest of half a minute, and one of two minutes.
        await host.Worker.StartAsync(CancellationToken.None);
        await host.Clock.SomebodyWaitsAsync(MailHost.Delay);
        host.Clock.Advance(MailHost.Delay);
        foreach (var rest in Rests.Take(failures / 3))
        {
            await host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(rest));
            host.Clock.Advance(TimeSpan.FromSeconds(rest));
        }

        await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);
        Assert.Single(host.Mails);
        Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
    }

    [Fact]
    public async Task A_hand_over_that_was_said_in_a_commit_whose_answer_was_lost_is_told()
    {
        var faults = new FaultyStore();
        await using var host = new MailHost(faults.AddTo<IChatStore>);
        var (chat, _) = await host.ALeftChatAsync();
        faults.FailAfter(nameof(IChatStore.CommitAsync));

        await host.Worker.StartAsync(CancellationToken.None);
        await host.Clock.SomebodyWaitsAsync(MailHost.Delay);
        host.Clock.Advance(MailHost.Delay);

        var told = await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);
        Assert.Single(host.Mails);
        Assert.Equal(told, Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>()));
    }

    [Fact]
    public async Task Killed_after_saying_so_it_is_not_sent_again()
    {
        await using var host = new MailHost();
        await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        var item = await host.DueItemAsync();

        await host.Transcripts.PerformAsync(item!, CancellationToken.None);
        await host.Transcripts.PerformAsync(item!, CancellationToken.None);

        Assert.Single(host.Mails);
    }

    [Fact]
    public async Task Of_two_nodes_that_send_the_same_mail_one_says_so()
    {
        await using var host = new MailHost();
        await using var other = new MailHost(beside: host);
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        var item = await host.DueItemAsync();

        host.Store.BeforeCommit = async _ =>
        {
            host.Store.BeforeCommit = _ => Task.CompletedTask;
            await other.Transcripts.PerformAsync(item!, CancellationToken.None);
        };
        await host.Transcripts.PerformAsync(item!, CancellationToken.None);

        Assert.Equal(Assert.Single(host.Mails).MessageId, Assert.Single(other.Mails).MessageId);
        Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
    }

    [Fact]
    public async Task An_agents_end_after_the_customers_sends_no_second_mail()
    {
        await using var host = new MailHost();
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        var item = await host.DueItemAsync();
        await host.Transcripts.PerformAsync(item!, CancellationToken.None);
        Assert.True(await host.Outbox.CompleteAsync(item!, CancellationToken.None));

        await host.Host.Chats.EndAsync(new Participant.Admin("mia", "Mia"), chat.Id);
        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await host.DueItemAsync());
    }

    [Fact]
    public async Task A_chat_no_agent_wrote_in_has_no_mail()
    {
        await using var host = new MailHost();
        var customer = await host.Host.AVisitorAsync();
        var chat = await host.Host.AnActiveChatAsync(customer, await host.Host.AnAgentAsync("Ana"));
        await host.Host.SayAsync(customer, chat, "Hello?");
        await host.Host.Chats.EndAsync(customer, chat.Id);
        host.Clock.Advance(MailHost.Delay);

        Assert.Equal(OutboxOutcome.Done, await host.Transcripts.PerformAsync((await host.DueItemAsync())!, CancellationToken.None));
        Assert.Empty(host.Mails);
    }

    [Fact]
    public async Task A_chat_nobody_answered_has_none()
    {
        await using var host = new MailHost();
        var customer = await host.Host.AVisitorAsync();
        var chat = await host.Host.AChatAsync(customer);
        await host.Host.Chats.EndAsync(customer, chat.Id);
        host.Clock.Advance(MailHost.Delay);

        Assert.Null(await host.DueItemAsync());
    }

    [Fact]
    public async Task A_widget_can_do_without()
    {
        await using var host = new MailHost(b => b.AddWidget(WidgetId.Default.Value, w => w.Behaviour.TranscriptEmail = false));
        await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        Assert.Null(await host.DueItemAsync());
    }

    [Fact]
    public async Task A_host_without_a_sender_leaves_nothing_to_do()
    {
        await using var host = new MailHost(b => b.Services.RemoveAll<ITranscriptSender>());
        await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        Assert.Null(await host.DueItemAsync());
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_good_is_held_back_visibly_and_never_said_to_be_sent()
    {
        await using var host = new MailHost();
        host.Sender.SendAsync(Arg.Any<TranscriptMail>(), Arg.Any<CancellationToken>()).Returns(OutboxOutcome.GiveUp("refused"));
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        await host.Host.Get<OutboxRunner>().RunAsync((await host.DueItemAsync())!, CancellationToken.None);

        Assert.Equal("refused", Assert.Single(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None)).LastError);
        Assert.Empty((await host.LogAsync(chat)).OfType<TranscriptSent>());
    }

    [Fact]
    public async Task A_mail_that_is_put_off_is_said_to_be_sent_when_it_was()
    {
        await using var host = new MailHost();
        host.Sender.SendAsync(Arg.Any<TranscriptMail>(), Arg.Any<CancellationToken>()).Returns(OutboxOutcome.PutOff("busy"), OutboxOutcome.Done);
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        await host.Host.Get<OutboxRunner>().RunAsync((await host.DueItemAsync())!, CancellationToken.None);
        Assert.Empty((await host.LogAsync(chat)).OfType<TranscriptSent>());

        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.Host.Get<OutboxRunner>().RunAsync((await host.DueItemAsync())!, CancellationToken.None);
        Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
    }

    [Fact]
    public async Task Nothing_is_mailed_to_a_domain_the_host_excludes()
    {
        await using var host = new MailHost(b => b.ConfigureTranscripts(o => o.ExcludedDomains.Add("EXAMPLE.com")));
        await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        Assert.Equal(OutboxOutcome.GiveUp("domain_excluded"), await host.Transcripts.PerformAsync((await host.DueItemAsync())!, CancellationToken.None));
        Assert.Empty(host.Mails);
    }
}
