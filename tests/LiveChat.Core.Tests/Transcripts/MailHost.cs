using System.Threading.Channels;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NSubstitute;

namespace LiveChat.Core.Tests.Transcripts;

/// <summary>LiveChat with a mail sender that writes down what it gets.</summary>
internal sealed class MailHost : IAsyncDisposable, IChatObserver
{
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(60);

    private readonly Channel<TranscriptSent> _sent = Channel.CreateUnbounded<TranscriptSent>();

    public MailHost(Action<LiveChatBuilder>? configure = null, MailHost? beside = null)
    {
        Clock = beside?.Clock ?? new();
        Sender.SendAsync(Arg.Do<TranscriptMail>(m => Mails.Add(m)), Arg.Any<CancellationToken>()).Returns(OutboxOutcome.Done);
        Host = new(
            b =>
            {
                b.Services.Replace(ServiceDescriptor.Singleton(Sender));
                b.Services.AddSingleton<IChatObserver>(this);
                ChatStoreWithHooks.AddTo(b);
                b.ConfigureOutbox(o => (o.PollInterval, o.AttemptTimeout, o.RetryDelay) = (TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(20), TimeSpan.Zero));
                configure?.Invoke(b);
            },
            Clock,
            beside?.Host);
    }

    public WatchedClock Clock { get; }

    public ITranscriptSender Sender { get; } = Substitute.For<ITranscriptSender>();

    /// <summary>Every mail that was handed to the sender, whether it took it or not.</summary>
    public List<TranscriptMail> Mails { get; } = [];

    public ChatStoreWithHooks Store => (ChatStoreWithHooks)Host.Store;

    public TestHost Host { get; }

    public InMemoryOutboxStore Outbox => Host.Get<InMemoryOutboxStore>();

    public OutboxWorker Worker => Host.Get<IEnumerable<IHostedService>>().OfType<OutboxWorker>().Single();

    public IOutboxTask Transcripts => Host.Get<IEnumerable<IOutboxTask>>().OfType<TranscriptTask>().Single();

    public async Task<TranscriptSent> NextSentAsync() => await _sent.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>A chat in which both have written and which the customer has left.</summary>
    public async Task<(Chat Chat, Participant.Customer Customer)> ALeftChatAsync()
    {
        var customer = await Host.AVisitorAsync();
        var agent = await Host.AnAgentAsync("Ana");
        var chat = await Host.AnActiveChatAsync(customer, agent);
        await Host.SayAsync(agent, chat, "Let me check.");
        return ((await Host.Chats.EndAsync(customer, chat.Id)).Chat!, customer);
    }

    public async Task<OutboxItem?> DueItemAsync()
        => (await Outbox.LeaseAsync(1, TimeSpan.FromMinutes(3), CancellationToken.None)).SingleOrDefault();

    public async Task<IReadOnlyList<ChatEntry>> LogAsync(Chat chat)
        => (await Host.Store.ReadAsync(chat.Id, 0, 1000, CancellationToken.None))!.Entries;

    void IChatObserver.Committed(ChatChange change)
    {
        foreach (var sent in change.Events.OfType<TranscriptSent>()) _sent.Writer.TryWrite(sent);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
