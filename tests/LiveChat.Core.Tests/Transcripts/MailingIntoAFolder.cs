using LiveChat.Outbox;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Transcripts;

public sealed class MailingIntoAFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-transcripts-");

    private IEnumerable<string> Files => _folder.EnumerateFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_sender_that_fails_three_times_and_then_works_leaves_one_file_for_each_ending_of_each_chat()
    {
        SenderThatFailsAtFirst? sender = null;
        await using var host = new MailHost(b => Decorate(b.UseMailFolder(_folder.FullName), real => sender = new(real, failures: 3)));
        var (chat, customer) = await host.ALeftChatAsync();

        // Three tries in a row fail; the item rests for 30 seconds.
        host.Clock.Advance(MailHost.Delay);
        await host.Worker.StartAsync(CancellationToken.None);
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(3, sender!.Calls);
        Assert.Empty(Files);

        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);
        Assert.Equal([$"{chat.Id}.1.eml"], Files);

        // The same chat ends a second time, another one for the first time.
        Assert.True((await host.Host.Chats.ResumeAsync(customer, chat.Id)).Ok);
        Assert.True((await host.Host.Chats.EndAsync(customer, chat.Id)).Ok);
        var (other, _) = await host.ALeftChatAsync();
        host.Clock.Advance(MailHost.Delay);
        await host.Worker.StartAsync(CancellationToken.None);
        await host.NextSentAsync();
        await host.NextSentAsync();
        await host.Worker.StopAsync(CancellationToken.None);

        string[] expected = [$"{chat.Id}.1.eml", $"{chat.Id}.2.eml", $"{other.Id}.1.eml"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files);
        Assert.Equal(6, sender.Calls);
        host.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Null(await host.DueItemAsync());
    }

    private static void Decorate(LiveChatBuilder builder, Func<ITranscriptSender, ITranscriptSender> decorate)
    {
        var real = builder.Services.Last(s => s.ServiceType == typeof(ITranscriptSender)).ImplementationType!;
        builder.Services.Replace(ServiceDescriptor.Singleton(s => decorate((ITranscriptSender)ActivatorUtilities.CreateInstance(s, real))));
    }

    private sealed class SenderThatFailsAtFirst(ITranscriptSender sender, int failures) : ITranscriptSender
    {
        private int _calls;

        public int Calls => _calls;

        public Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
            => Interlocked.Increment(ref _calls) <= failures ? throw new IOException("The mail server is down.") : sender.SendAsync(mail, cancellationToken);
    }
}
