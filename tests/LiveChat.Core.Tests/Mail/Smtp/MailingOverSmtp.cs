using LiveChat.Chats;
using LiveChat.Core.Tests.Transcripts;
using LiveChat.Outbox;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Mail.Smtp;

/// <summary>From the end of a chat to the mail server, with the worker a host runs.</summary>
[RequiresAiosmtpd]
public sealed class MailingOverSmtp : IAsyncLifetime, IDisposable
{
    private readonly OutboxLog _log = new();
    private SmtpSink _sink = null!;

    public async Task InitializeAsync() => _sink = await SmtpSink.StartAsync();

    public async Task DisposeAsync() => await _sink.DisposeAsync();

    public void Dispose() => _log.Dispose();

    [Spec]
    public async Task A_server_that_was_down_for_an_hour_gets_every_mail_once()
    {
        const int Mails = 20;
        await using var host = Host();
        var chats = new List<Chat>();
        while (chats.Count < Mails) chats.Add((await host.ALeftChatAsync()).Chat);
        await _sink.DoAsync("down");
        host.Clock.Advance(MailHost.Delay);
        var back = host.Clock.GetUtcNow() + TimeSpan.FromHours(1);
        await host.Worker.StartAsync(CancellationToken.None);

        var tries = 0;
        DateTimeOffset due;
        do
        {
            for (var i = 0; i < Mails; i++) Assert.Contains("smtp_unreachable", await _log.NextFailedAsync(), StringComparison.Ordinal);
            tries++;
            due = (await host.Outbox.NextDueAsync(CancellationToken.None))!.Value;
            if (due >= back) await _sink.DoAsync("up");
            Reach(host, due);
        }
        while (due < back);

        var arrived = new List<string?>();
        while (arrived.Count < Mails) arrived.Add((await _sink.NextAsync()).Message.MessageId);
        for (var i = 0; i < Mails; i++) await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);

        // At once, then after 30 seconds, 2, 10 and 30 minutes.
        Assert.Equal(5, tries);
        Assert.Equal(chats.Select(c => $"{c.Id}.1@example.com").Order(StringComparer.Ordinal), arrived.Order(StringComparer.Ordinal));
        Assert.Equal(0, _sink.Waiting);
        Assert.Null(await host.Outbox.NextDueAsync(CancellationToken.None));
        Assert.Empty(await host.Outbox.DeadLettersAsync(null, 100, CancellationToken.None));
        foreach (var chat in chats) Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
    }

    [Spec]
    public async Task A_mail_whose_acceptance_was_never_heard_comes_again_under_the_same_id()
    {
        await using var host = Host();
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        var ids = new List<string?>();

        await _sink.DoAsync("hang content");
        await host.Worker.StartAsync(CancellationToken.None);
        ids.Add((await _sink.NextAsync()).Message.MessageId);
        host.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Contains("smtp_timeout", await _log.NextFailedAsync(), StringComparison.Ordinal);

        await _sink.DoAsync("drop content");
        await ReachNextAsync(host);
        ids.Add((await _sink.NextAsync()).Message.MessageId);
        Assert.Contains("smtp_connection_lost", await _log.NextFailedAsync(), StringComparison.Ordinal);

        await _sink.DoAsync("accept");
        await ReachNextAsync(host);
        ids.Add((await _sink.NextAsync()).Message.MessageId);
        await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);

        Assert.Equal(Enumerable.Repeat($"{chat.Id}.1@example.com", 3), ids);
        Assert.Equal(0, _sink.Waiting);
        Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
        Assert.Null(await host.Outbox.NextDueAsync(CancellationToken.None));
    }

    [Spec]
    public async Task A_server_that_says_not_now_is_asked_again_later()
    {
        await using var host = Host();
        await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        await _sink.DoAsync("answer recipient 451");
        await host.Worker.StartAsync(CancellationToken.None);
        Assert.Contains("smtp_recipient_451", await _log.NextFailedAsync(), StringComparison.Ordinal);
        Assert.Single(_sink.Connections);

        await _sink.DoAsync("accept");
        await ReachNextAsync(host);
        await _sink.NextAsync();
        await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);
        Assert.Equal(2, _sink.Connections.Count);
    }

    [Spec]
    public async Task A_receiver_the_server_does_not_know_is_a_dead_letter_at_once_and_nothing_said_holds_the_address()
    {
        await using var host = Host();
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        await _sink.DoAsync("answer recipient 550");
        await host.Worker.StartAsync(CancellationToken.None);
        var said = await _log.NextGivenUpAsync();

        var dead = Assert.Single(await host.Outbox.DeadLettersAsync(null, 100, CancellationToken.None));
        Assert.Equal(("transcript", $"{chat.Id}/1", "smtp_recipient_550"), (dead.Kind, dead.Reference, dead.LastError));
        Assert.Contains("smtp_recipient_550", said, StringComparison.Ordinal);
        Assert.Single(_sink.Connections);
        Assert.DoesNotContain(_log.Lines, l => l.Contains("dana", StringComparison.OrdinalIgnoreCase) || l.Contains("order", StringComparison.OrdinalIgnoreCase));
        Assert.Empty((await host.LogAsync(chat)).OfType<TranscriptSent>());

        // Somebody mends it and requeues the mail.
        await _sink.DoAsync("accept");
        Assert.True(await host.Outbox.RequeueAsync(dead.Key, CancellationToken.None));
        host.Host.Get<OutboxSignal>().Set();
        Assert.Equal($"{chat.Id}.1@example.com", (await _sink.NextAsync()).Message.MessageId);
        await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);
        Assert.Empty(await host.Outbox.DeadLettersAsync(null, 100, CancellationToken.None));
    }

    [Spec]
    public async Task Stopping_the_host_finishes_a_mail_that_is_on_its_way()
    {
        await using var host = Host();
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        await _sink.DoAsync("hang content");
        await host.Worker.StartAsync(CancellationToken.None);
        await _sink.NextAsync();

        var stopping = host.Worker.StopAsync(CancellationToken.None);
        await _sink.DoAsync("release");
        await stopping.WaitAsync(SmtpSink.Patience);

        Assert.Null(await host.Outbox.NextDueAsync(CancellationToken.None));
        Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
        Assert.Equal(0, _sink.Waiting);
    }

    [Spec]
    public async Task Stopping_the_host_gives_back_a_mail_that_is_not_on_its_way_yet()
    {
        await using var host = Host();
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        await _sink.DoAsync("hang connect");
        await host.Worker.StartAsync(CancellationToken.None);
        await _sink.SomebodyHangsAsync();

        await host.Worker.StopAsync(CancellationToken.None).WaitAsync(SmtpSink.Patience);
        Assert.Equal(host.Clock.GetUtcNow(), await host.Outbox.NextDueAsync(CancellationToken.None));

        await _sink.DoAsync("accept");
        await using var next = Host(beside: host);
        await next.Worker.StartAsync(CancellationToken.None);
        Assert.Equal($"{chat.Id}.1@example.com", (await _sink.NextAsync()).Message.MessageId);
        await next.NextSentAsync();
        await next.Worker.StopAsync(CancellationToken.None);
        Assert.Equal(0, _sink.Waiting);
    }

    [Spec]
    public async Task Many_mails_at_once_open_no_more_connections_than_the_outbox_has_places()
    {
        await using var host = Host(b => b.ConfigureOutbox(o => o.Concurrency = 3));
        for (var i = 0; i < 12; i++) await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        await _sink.DoAsync("hang content");
        await host.Worker.StartAsync(CancellationToken.None);
        for (var i = 0; i < 3; i++) await _sink.SomebodyHangsAsync();

        await _sink.DoAsync("release");
        for (var i = 0; i < 12; i++) await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);

        Assert.Equal(12, _sink.Connections.Count);
        Assert.Equal(3, _sink.Connections.Max());
    }

    private static async Task ReachNextAsync(MailHost host) => Reach(host, (await host.Outbox.NextDueAsync(CancellationToken.None))!.Value);

    /// <summary>Time passes, and the worker looks.</summary>
    private static void Reach(MailHost host, DateTimeOffset time)
    {
        host.Clock.SetUtcNow(time);
        host.Host.Get<OutboxSignal>().Set();
    }

    private MailHost Host(Action<LiveChatBuilder>? configure = null, MailHost? beside = null) => new(
        b =>
        {
            b.UseSink(_sink).ConfigureTranscripts(t => t.MailsPerRecipient = 1000).ConfigureOutbox(o => o.AttemptTimeout = TimeSpan.FromSeconds(30));
            b.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
            configure?.Invoke(b);
        },
        beside);
}
