using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Redaction;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Redaction.RedactionScene;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>A mail is out of reach when it was made before the redaction; one made after it has nothing of what is gone.</summary>
public sealed class NamingSentMails
{
    private readonly Sender _sender = new();

    [Fact]
    public async Task One_sent_after_the_redaction_is_not_out_of_reach()
    {
        await using var host = Host();
        var (chat, said) = await AnEndedChatAsync(host);
        await RedactAsync(host, chat, new RedactionTarget.OfEntry(said));

        await SendAsync(host, chat);

        Assert.DoesNotContain("canary", Assert.Single(_sender.Sent), StringComparison.Ordinal);
        var again = await RedactAsync(host, chat, new RedactionTarget.OfEntry(said));
        Assert.Null(again.Entry);
        Assert.Equal(new("mails", CopyOutcome.Gone, 0), again.Receipt[^1]);
        Assert.Equal(new("mails", CopyOutcome.OutOfReach, 1), (await RedactAsync(host, chat, new RedactionTarget.OfAnswer("email"))).Receipt[^1]);
        Assert.Equal(new("mails", CopyOutcome.Gone, 0), (await RedactAsync(host, chat, new RedactionTarget.OfEntry(said))).Receipt[^1]);
    }

    /// <summary>The log says that it was sent only when the mail server has taken it.</summary>
    [Fact]
    public async Task One_on_its_way_while_it_is_redacted_is_out_of_reach_from_then_on()
    {
        await using var host = Host();
        var (chat, said) = await AnEndedChatAsync(host);
        _sender.Meanwhile = () => RedactAsync(host, chat, new RedactionTarget.OfEntry(said));

        await SendAsync(host, chat);

        Assert.Contains("canary", Assert.Single(_sender.Sent), StringComparison.Ordinal);
        Assert.Equal(new("mails", CopyOutcome.OutOfReach, 1), (await RedactAsync(host, chat, new RedactionTarget.OfEntry(said))).Receipt[^1]);
    }

    /// <summary>Where it went is the address once more, also where that goes while the mail is on its way.</summary>
    [Fact]
    public async Task One_on_its_way_to_an_address_that_is_redacted_says_nothing_of_it()
    {
        await using var host = Host();
        var (chat, _) = await AnEndedChatAsync(host);
        _sender.Meanwhile = () => RedactAsync(host, chat, new RedactionTarget.OfAnswer("email"));

        await SendAsync(host, chat);

        Assert.Equal(RedactedText.Mark, Assert.Single((await LogAsync(host, chat)).OfType<TranscriptSent>()).MaskedAddress);
    }

    private TestHost Host() => new(b => b.Services.AddSingleton<ITranscriptSender>(_sender));

    private static async Task<(Chat Chat, long Said)> AnEndedChatAsync(TestHost host)
    {
        var (dana, ana, chat) = await AChatAsync(host);
        await host.SayAsync(ana, chat, "Hello");
        var said = Entry(await host.SayAsync(dana, chat, "canary"));
        await host.Chats.EndAsync(ana, chat.Id);
        return (await host.NowAsync(chat), said.Sequence);
    }

    private static async Task SendAsync(TestHost host, Chat chat)
        => Assert.Equal(OutboxOutcome.Done, await host.Get<IEnumerable<IOutboxTask>>().OfType<TranscriptTask>().Single().PerformAsync(TranscriptItem.For(chat, host.Clock.GetUtcNow()), default));

    private sealed class Sender : ITranscriptSender
    {
        public List<string> Sent { get; } = [];

        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public async Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
        {
            Sent.Add(mail.Text + mail.Html);
            await Meanwhile();
            return OutboxOutcome.Done;
        }
    }
}
