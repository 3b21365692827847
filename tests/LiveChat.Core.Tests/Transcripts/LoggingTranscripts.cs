using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Tests;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace LiveChat.Core.Tests.Transcripts;

public sealed class LoggingTranscripts : IDisposable
{
    private readonly RecordingLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_host_without_a_sender_is_warned_once_at_start_with_the_fix()
    {
        await using var host = new TestHost(Logging);

        await StartAsync(host);

        var warning = Assert.Single(_log.Lines, l => l.Id.Name == "NoTranscriptSender");
        Assert.Contains("Add one with UseTranscriptSender", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_whose_widgets_want_no_mail_is_not_warned()
    {
        await using var host = new TestHost(b =>
        {
            Logging(b);
            b.AddWidget(WidgetId.Default.Value, w => w.Behaviour.TranscriptEmail = false);
        });

        await StartAsync(host);

        Assert.DoesNotContain(_log.Lines, l => l.Id.Name == "NoTranscriptSender");
    }

    [Fact]
    public async Task What_a_mail_server_says_of_an_address_is_not_logged()
    {
        await using var host = new MailHost(Logging);
        host.Sender.SendAsync(Arg.Any<TranscriptMail>(), Arg.Any<CancellationToken>()).Returns(Task.FromException<OutboxOutcome>(new IOException("550 dana@example.com is unknown")));
        await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);

        await host.Host.Get<OutboxRunner>().RunAsync((await host.DueItemAsync())!, CancellationToken.None);

        Assert.Contains(_log.Lines, l => l.Id.Name == "OutboxItemFailed" && l.Text.Contains("IOException", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, l => l.Text.Contains("dana", StringComparison.OrdinalIgnoreCase) || l.Text.Contains("order", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_log_that_fails_when_a_mail_was_handed_over_causes_no_second_mail()
    {
        using var broken = new BrokenLog("TranscriptHandedOver");
        await using var host = new MailHost(b => b.Services.AddLogging(l => l.AddProvider(broken)));
        var (chat, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        var item = await host.DueItemAsync();

        await Assert.ThrowsAsync<AggregateException>(() => host.Transcripts.PerformAsync(item!, CancellationToken.None));
        Assert.Equal(OutboxOutcome.Done, await host.Transcripts.PerformAsync(item!, CancellationToken.None));

        Assert.Single(host.Mails);
        Assert.Single((await host.LogAsync(chat)).OfType<TranscriptSent>());
    }

    private static Task StartAsync(TestHost host)
        => host.Get<IEnumerable<IHostedService>>().OfType<MissingSenderWarning>().Single().StartAsync(CancellationToken.None);

    private void Logging(LiveChatBuilder builder) => builder.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));

    private sealed class BrokenLog(string eventName) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == eventName) throw new IOException("The disk is full.");
        }

        public void Dispose()
        {
        }
    }
}
