using LiveChat.Mail;
using LiveChat.Outbox;
using LiveChat.Testing;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace LiveChat.Core.Tests.Mail.Smtp;

[RequiresAiosmtpd]
public sealed class SendingOverSmtp : IAsyncLifetime
{
    private readonly WatchedClock _clock = new();
    private SmtpSink _sink = null!;

    public async Task InitializeAsync() => _sink = await SmtpSink.StartAsync();

    public async Task DisposeAsync() => await _sink.DisposeAsync();

    [Spec]
    public async Task A_transcript_arrives_once_and_mail_programs_read_it()
    {
        Assert.Equal(OutboxOutcome.Done, await SendAsync(AMail.ToDana));

        var mail = await _sink.NextAsync();
        Assert.Equal(("chat@example.com", "dana@example.com"), (mail.Sender, Assert.Single(mail.Recipients)));
        Assert.Equal("0123abc.1@livechat", mail.Message.MessageId);
        Assert.Equal("Your chat with Acme", mail.Message.Subject);
        Assert.Equal(AMail.ToDana.EndedAt, mail.Message.Date);
        Assert.Equal("\"Acme\" <chat@example.com>", mail.Message.From.ToString());
        Assert.Equal("Ana: Hello\nDana: Привет 👋\n", mail.Message.TextBody?.ReplaceLineEndings("\n"));
        Assert.Equal("<p>Привет 👋</p>", mail.Message.HtmlBody?.Trim());
        Assert.Equal(0, _sink.Waiting);
    }

    [Spec]
    public async Task It_is_the_message_a_folder_gets()
    {
        var folder = Directory.CreateTempSubdirectory("livechat-mail-");
        var services = new ServiceCollection();
        services.AddLiveChatCore().UseMailFolder(folder.FullName);
        await services.BuildServiceProvider().GetRequiredService<ITranscriptSender>().SendAsync(AMail.ToDana, CancellationToken.None);
        await SendAsync(AMail.ToDana);

        var inFolder = await MimeMessage.LoadAsync(Assert.Single(folder.GetFiles()).FullName);
        var sent = (await _sink.NextAsync()).Message;
        folder.Delete(recursive: true);

        Assert.Equal(inFolder.Headers.Select(h => h.Field), sent.Headers.Select(h => h.Field));
        Assert.Equal(Comparable(inFolder), Comparable(sent));
    }

    [SpecTheory]
    [InlineData("recipient", 550)]
    [InlineData("recipient", 551)]
    [InlineData("recipient", 552)]
    [InlineData("recipient", 553)]
    [InlineData("content", 552)]
    [InlineData("content", 554)]
    [InlineData("sender", 552)]
    public async Task A_server_that_refuses_this_mail_for_good_has_the_last_word(string stage, int code)
    {
        await _sink.DoAsync($"answer {stage} {code}");

        Assert.Equal(OutboxOutcome.GiveUp($"smtp_{stage}_{code}"), await SendAsync(AMail.ToDana));
    }

    [SpecTheory]
    [InlineData("connect", 421)]
    [InlineData("connect", 554)]
    [InlineData("sender", 421)]
    [InlineData("sender", 451)]
    [InlineData("sender", 550)]
    [InlineData("sender", 553)]
    [InlineData("recipient", 421)]
    [InlineData("recipient", 450)]
    [InlineData("recipient", 451)]
    [InlineData("recipient", 452)]
    [InlineData("recipient", 503)]
    [InlineData("recipient", 554)]
    [InlineData("content", 421)]
    [InlineData("content", 451)]
    [InlineData("content", 452)]
    public async Task What_may_pass_or_is_no_fault_of_this_mail_is_tried_again(string stage, int code)
    {
        await _sink.DoAsync($"answer {stage} {code}");

        Assert.Equal(OutboxOutcome.PutOff($"smtp_{stage}_{code}"), await SendAsync(AMail.ToDana));
    }

    [Spec]
    public async Task A_server_that_is_down_puts_the_mail_off()
    {
        await _sink.DoAsync("down");

        Assert.Equal(OutboxOutcome.PutOff("smtp_unreachable"), await SendAsync(AMail.ToDana));
    }

    [SpecTheory]
    [InlineData("connect")]
    [InlineData("sender")]
    [InlineData("recipient")]
    [InlineData("content")]
    public async Task A_server_that_closes_the_connection_puts_the_mail_off(string stage)
    {
        await _sink.DoAsync($"drop {stage}");

        Assert.Equal(OutboxOutcome.PutOff("smtp_connection_lost"), await SendAsync(AMail.ToDana));
    }

    [SpecTheory]
    [InlineData("connect", 10)]
    [InlineData("sender", 15)]
    [InlineData("recipient", 15)]
    [InlineData("content", 15)]
    public async Task A_server_that_never_answers_is_waited_for_that_long_and_puts_the_mail_off(string stage, int seconds)
    {
        await _sink.DoAsync($"hang {stage}");

        var sending = SendAsync(AMail.ToDana);
        await _sink.SomebodyHangsAsync();
        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(sending.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(OutboxOutcome.PutOff("smtp_timeout"), await sending.WaitAsync(SmtpSink.Patience));
    }

    [SpecTheory]
    [InlineData("drop quit")]
    [InlineData("answer quit 500")]
    public async Task A_server_that_took_the_mail_may_part_as_it_likes(string quit)
    {
        await _sink.DoAsync(quit);

        Assert.Equal(OutboxOutcome.Done, await SendAsync(AMail.ToDana));
    }

    [Spec]
    public async Task A_server_that_took_the_mail_and_never_parts_is_left()
    {
        await _sink.DoAsync("hang quit");

        var sending = SendAsync(AMail.ToDana);
        await _sink.SomebodyHangsAsync();
        _clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(OutboxOutcome.Done, await sending.WaitAsync(SmtpSink.Patience));
    }

    [Spec]
    public async Task A_mail_bigger_than_the_server_takes_is_refused_for_good()
    {
        await using var small = await SmtpSink.StartAsync("--size", "5000");

        var outcome = await SmtpSenders.To(small, _clock).SendAsync(AMail.ToDana with { Text = new('x', 10_000) }, CancellationToken.None);

        Assert.Equal("smtp_sender_552", outcome.GivenUpCode);
    }

    [Spec]
    public async Task A_domain_in_any_script_needs_no_more_of_the_server_than_any_other()
    {
        Assert.Equal(OutboxOutcome.Done, await SendAsync(AMail.ToDana with { To = "dana@bücher.example" }));

        var mail = await _sink.NextAsync();
        Assert.Equal("dana@xn--bcher-kva.example", Assert.Single(mail.Recipients));
        Assert.Equal("dana@bücher.example", Assert.Single(mail.Message.To.Mailboxes).Address);
    }

    [Spec]
    public async Task A_sender_of_an_international_domain_needs_no_more_either()
    {
        Assert.Equal(OutboxOutcome.Done, await SendAsync(AMail.ToDana with { FromAddress = "chat@bücher.example" }));

        var mail = await _sink.NextAsync();
        Assert.Equal("chat@xn--bcher-kva.example", mail.Sender);
        Assert.Equal("chat@bücher.example", Assert.Single(mail.Message.From.Mailboxes).Address);
    }

    [Spec]
    public async Task A_name_in_any_script_arrives_where_the_server_knows_how()
    {
        await using var modern = await SmtpSink.StartAsync("--utf8");
        var mail = AMail.ToDana with { To = "дана@пример.example" };

        Assert.Equal(OutboxOutcome.GiveUp("smtp_international_address"), await SendAsync(mail));
        Assert.Equal(OutboxOutcome.Done, await SmtpSenders.To(modern, _clock).SendAsync(mail, CancellationToken.None));

        Assert.Equal("дана@пример.example", Assert.Single((await modern.NextAsync()).Message.To.Mailboxes).Address);
        Assert.Equal(0, _sink.Waiting);
    }

    [SpecTheory]
    [InlineData("dana@example.com, eve@example.com")]
    [InlineData("dana@example.com\r\nBcc: eve@example.com")]
    [InlineData("dana@example.com>\r\nRCPT TO:<eve@example.com")]
    [InlineData("Dana <dana@example.com>")]
    [InlineData("dana@example.com\0")]
    public async Task An_address_that_is_not_exactly_one_never_reaches_the_server(string to)
    {
        await Assert.ThrowsAsync<FormatException>(() => SendAsync(AMail.ToDana with { To = to }));

        Assert.Empty(_sink.Connections);
    }

    [Spec]
    public async Task Neither_subject_nor_name_can_bring_a_header_or_a_recipient_of_its_own()
    {
        await SendAsync(AMail.ToDana with { Subject = "Hello\r\nBcc: eve@example.com", FromName = "Acme\r\nBcc: eve@example.com" });

        var mail = await _sink.NextAsync();
        Assert.Equal("dana@example.com", Assert.Single(mail.Recipients));
        Assert.DoesNotContain(mail.Message.Headers, h => h.Field == "Bcc");
        Assert.Equal("chat@example.com", Assert.Single(mail.Message.From.Mailboxes).Address);
    }

    [SpecTheory]
    [InlineData("before\r\n.\r\nMAIL FROM:<eve@example.com>\r\nafter")]
    [InlineData("before\n.\nMAIL FROM:<eve@example.com>\nafter")]
    [InlineData("before\r.\rMAIL FROM:<eve@example.com>\rafter")]
    [InlineData("before\n.\r\nMAIL FROM:<eve@example.com>\nafter")]
    [InlineData(".\n..\n.after")]
    public async Task What_people_wrote_cannot_end_the_mail_and_begin_another(string text)
    {
        Assert.Equal(OutboxOutcome.Done, await SendAsync(AMail.ToDana with { Text = text }));

        var mail = await _sink.NextAsync();
        Assert.Equal(text.ReplaceLineEndings("\n"), mail.Message.TextBody?.ReplaceLineEndings("\n"));
        Assert.Equal("<p>Привет 👋</p>", mail.Message.HtmlBody?.Trim());
        Assert.Equal(0, _sink.Waiting);
    }

    private Task<OutboxOutcome> SendAsync(TranscriptMail mail, Action<SmtpOptions>? configure = null)
        => SmtpSenders.To(_sink, _clock, configure).SendAsync(mail, CancellationToken.None);

    private static IEnumerable<string?> Comparable(MimeMessage message) =>
    [
        .. message.Headers.Where(h => h.Id is not HeaderId.ContentType).Select(h => h.ToString()),
        message.TextBody?.ReplaceLineEndings("\n"),
        message.HtmlBody?.ReplaceLineEndings("\n"),
    ];
}
