using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;

namespace LiveChat.Core.Tests.Mail;

public sealed class SendingToAFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-mail-");

    [Fact]
    public async Task A_transcript_becomes_one_file_that_mail_programs_read()
    {
        await Sender().SendAsync(AMail.ToDana, CancellationToken.None);

        var message = await ReadTheOneAsync();
        Assert.Equal("0123abc.1@livechat", message.MessageId);
        Assert.Equal("Your chat with Acme", message.Subject);
        Assert.Equal(AMail.ToDana.EndedAt, message.Date);
        Assert.Equal("dana@example.com", Assert.Single(message.To.Mailboxes).Address);
        var from = Assert.Single(message.From.Mailboxes);
        Assert.Equal(("Acme", "chat@example.com"), (from.Name, from.Address));
        Assert.Equal("Ana: Hello\nDana: Привет 👋\n", message.TextBody?.ReplaceLineEndings("\n"));
        Assert.Equal("<p>Привет 👋</p>", message.HtmlBody?.Trim());
    }

    [Fact]
    public async Task No_machine_answers_it()
    {
        await Sender().SendAsync(AMail.ToDana, CancellationToken.None);

        var message = await ReadTheOneAsync();
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Empty(message.ReplyTo);
    }

    [Fact]
    public async Task The_same_transcript_again_leaves_the_first_file_alone()
    {
        await Sender().SendAsync(AMail.ToDana, CancellationToken.None);
        var first = await File.ReadAllBytesAsync(Assert.Single(_folder.GetFiles()).FullName);

        await Sender().SendAsync(AMail.ToDana with { Text = "Another text" }, CancellationToken.None);

        Assert.Equal(first, await File.ReadAllBytesAsync(Assert.Single(_folder.GetFiles()).FullName));
    }

    [Fact]
    public async Task Fifty_at_the_same_moment_make_one_whole_file()
    {
        var sender = Sender();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => sender.SendAsync(AMail.ToDana, CancellationToken.None))));

        Assert.Equal("0123abc.1@livechat", (await ReadTheOneAsync()).MessageId);
    }

    /// <summary>A process that was killed while it wrote leaves what people said in a file nobody looks at.</summary>
    [Fact]
    public async Task What_was_half_written_goes_when_the_host_starts_and_what_is_being_written_stays()
    {
        var (left, running) = (Path.Combine(_folder.FullName, $".0123abc.1.{Guid.NewGuid():N}.tmp"), Path.Combine(_folder.FullName, $".0123abc.2.{Guid.NewGuid():N}.tmp"));
        var others = new[] { "0123abc.3.eml", ".hidden.tmp", $".{Guid.NewGuid():N}.eml" };
        foreach (var name in others.Select(o => Path.Combine(_folder.FullName, o)).Append(left)) await File.WriteAllTextAsync(name, "secret");
        await using (new FileStream(running, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            var services = new ServiceCollection().AddLogging();
            services.AddLiveChatCore().UseMailFolder(_folder.FullName);
            await using var host = services.BuildServiceProvider();
            await Assert.Single(host.GetServices<IHostedService>(), s => s.GetType().Assembly == typeof(LiveChatMailBuilderExtensions).Assembly).StartAsync(default);
        }

        Assert.Equal(others.Append(Path.GetFileName(running)).Order(StringComparer.Ordinal), _folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_endings_of_a_chat_are_two_files()
    {
        await Sender().SendAsync(AMail.ToDana, CancellationToken.None);
        await Sender().SendAsync(AMail.ToDana with { MessageId = "0123abc.2@livechat" }, CancellationToken.None);

        Assert.Equal(["0123abc.1.eml", "0123abc.2.eml"], _folder.GetFiles().Select(file => file.Name).Order());
    }

    [Theory]
    [InlineData("dana@example.com, eve@example.com")]
    [InlineData("dana@example.com\r\nBcc: eve@example.com")]
    [InlineData("Dana <dana@example.com>")]
    [InlineData("\"eve@example.com\"@example.com")]
    [InlineData("dana@example.com;eve@example.com")]
    [InlineData("friends: dana@example.com;")]
    [InlineData("dana@@example.com")]
    [InlineData("dana@")]
    [InlineData("@example.com")]
    [InlineData("")]
    public async Task An_address_that_is_not_exactly_one_is_refused_and_not_repeated(string to)
    {
        var refusal = await Assert.ThrowsAsync<FormatException>(() => Sender().SendAsync(AMail.ToDana with { To = to }, CancellationToken.None));

        Assert.DoesNotContain("eve", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_subject_cannot_bring_a_header_of_its_own()
    {
        await Sender().SendAsync(AMail.ToDana with { Subject = "Hello\r\nBcc: eve@example.com" }, CancellationToken.None);

        var message = await ReadTheOneAsync();
        Assert.Empty(message.Bcc);
        Assert.DoesNotContain(message.Headers, header => header.Field == "Bcc");
    }

    [Theory]
    [InlineData("dana@bücher.example")]
    [InlineData("дана@пример.example")]
    public async Task An_international_address_stays_what_it_is(string to)
    {
        await Sender().SendAsync(AMail.ToDana with { To = to }, CancellationToken.None);

        Assert.Equal(to, Assert.Single((await ReadTheOneAsync()).To.Mailboxes).Address);
    }

    [Theory]
    [InlineData("../escape-1@livechat")]
    [InlineData("@livechat")]
    [InlineData("a b@livechat")]
    public async Task A_message_id_cannot_lead_out_of_the_folder(string id)
    {
        await Assert.ThrowsAsync<FormatException>(() => Sender().SendAsync(AMail.ToDana with { MessageId = id }, CancellationToken.None));

        Assert.Empty(_folder.GetFiles());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ITranscriptSender Sender()
    {
        var services = new ServiceCollection();
        services.AddLiveChatCore().UseMailFolder(_folder.FullName);
        return services.BuildServiceProvider().GetRequiredService<ITranscriptSender>();
    }

    private async Task<MimeMessage> ReadTheOneAsync()
    {
        await using var file = Assert.Single(_folder.GetFiles()).OpenRead();
        return await MimeMessage.LoadAsync(file);
    }
}
