using LiveChat.Mail;
using LiveChat.Outbox;
using LiveChat.Testing;

namespace LiveChat.Core.Tests.Mail.Smtp;

[RequiresAiosmtpd]
public sealed class EncryptingTheWay : IDisposable
{
    private const string Here = "127.0.0.1";

    private readonly Authority _authority = new();

    public void Dispose() => _authority.Dispose();

    [SpecTheory]
    [InlineData(SmtpTls.StartTls)]
    [InlineData(SmtpTls.OnConnect)]
    [InlineData(SmtpTls.Auto)]
    public async Task Name_password_and_mail_go_to_a_server_that_proves_who_it_is(SmtpTls tls)
    {
        await using var sink = await EncryptedAsync(Here, tls, "--user", "shop", "--password", "s3cret");

        Assert.Equal(OutboxOutcome.Done, await SendAsync(sink, tls, SignIn, TrustTheAuthority));

        var mail = await sink.NextAsync();
        Assert.Equal((true, "shop"), (mail.IsEncrypted, mail.User));
        Assert.Equal("0123abc.1@livechat", mail.Message.MessageId);
    }

    [SpecTheory]
    [InlineData(SmtpTls.StartTls)]
    [InlineData(SmtpTls.OnConnect)]
    public async Task A_server_of_an_unknown_authority_gets_neither_password_nor_mail(SmtpTls tls)
    {
        await using var sink = await EncryptedAsync(Here, tls, "--user", "shop", "--password", "s3cret");

        Assert.Equal(OutboxOutcome.PutOff("smtp_tls"), await SendAsync(sink, tls, SignIn));

        Assert.Equal((0, 0), (sink.SignIns, sink.Waiting));
    }

    [SpecTheory]
    [InlineData(SmtpTls.StartTls)]
    [InlineData(SmtpTls.OnConnect)]
    public async Task A_server_with_the_certificate_of_another_gets_neither_password_nor_mail(SmtpTls tls)
    {
        await using var sink = await EncryptedAsync("other.example", tls, "--user", "shop", "--password", "s3cret");

        Assert.Equal(OutboxOutcome.PutOff("smtp_tls"), await SendAsync(sink, tls, SignIn, TrustTheAuthority));

        Assert.Equal((0, 0), (sink.SignIns, sink.Waiting));
    }

    [Spec]
    public async Task A_certificate_that_cannot_be_looked_up_among_the_revoked_is_not_trusted()
    {
        await using var sink = await EncryptedAsync(Here, SmtpTls.StartTls);

        Assert.Equal(OutboxOutcome.PutOff("smtp_tls"), await SendAsync(sink, SmtpTls.StartTls, TrustTheAuthority, o => o.CheckRevocation = true));
    }

    [SpecTheory]
    [InlineData(SmtpTls.StartTls)]
    [InlineData(SmtpTls.Auto)]
    public async Task A_server_that_offers_no_encryption_gets_neither_password_nor_mail(SmtpTls tls)
    {
        await using var sink = await SmtpSink.StartAsync("--user", "shop", "--password", "s3cret", "--sign-in-without-tls");

        Assert.Equal(OutboxOutcome.PutOff("smtp_tls"), await SendAsync(sink, tls, SignIn));

        Assert.Equal((0, 0), (sink.SignIns, sink.Waiting));
    }

    [Spec]
    public async Task A_wrong_password_loses_no_mail()
    {
        await using var sink = await EncryptedAsync(Here, SmtpTls.StartTls, "--user", "shop", "--password", "changed");

        Assert.Equal(OutboxOutcome.PutOff("smtp_sign_in"), await SendAsync(sink, SmtpTls.StartTls, SignIn, TrustTheAuthority));
    }

    [Spec]
    public async Task A_server_that_wants_a_sign_in_nobody_configured_loses_no_mail()
    {
        await using var sink = await EncryptedAsync(Here, SmtpTls.StartTls, "--user", "shop", "--password", "s3cret");

        Assert.Equal(OutboxOutcome.PutOff("smtp_sign_in"), await SendAsync(sink, SmtpTls.StartTls, TrustTheAuthority));
    }

    [Spec]
    public async Task Who_allows_it_signs_in_without_encryption()
    {
        await using var sink = await SmtpSink.StartAsync("--user", "shop", "--password", "s3cret", "--sign-in-without-tls");

        Assert.Equal(OutboxOutcome.Done, await SendAsync(sink, SmtpTls.None, SignIn, o => o.AllowSignInWithoutTls = true));

        var mail = await sink.NextAsync();
        Assert.Equal((false, "shop"), (mail.IsEncrypted, mail.User));
    }

    private static void SignIn(SmtpOptions smtp) => (smtp.UserName, smtp.Password) = ("shop", "s3cret");

    private static Task<OutboxOutcome> SendAsync(SmtpSink sink, SmtpTls tls, params Action<SmtpOptions>[] configure) => SmtpSenders
        .To(sink, TimeProvider.System, smtp =>
        {
            smtp.Tls = tls;
            foreach (var more in configure) more(smtp);
        })
        .SendAsync(AMail.ToDana, CancellationToken.None);

    /// <summary>Its certificates are in no list of revoked ones.</summary>
    private void TrustTheAuthority(SmtpOptions smtp) => (smtp.TrustedRootsFile, smtp.CheckRevocation) = (_authority.RootsFile, false);

    private Task<SmtpSink> EncryptedAsync(string host, SmtpTls tls, params string[] more)
    {
        var (certificate, key) = _authority.Issue(host);
        return SmtpSink.StartAsync(["--certificate", certificate, "--key", key, .. tls is SmtpTls.OnConnect ? ["--tls-on-connect"] : Array.Empty<string>(), .. more]);
    }
}
