using LiveChat.Mail;
using LiveChat.Tests;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Mail.Smtp;

public sealed class ConfiguringSmtp
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("smtp.example.com:587")]
    [InlineData("smtp://smtp.example.com")]
    [InlineData("a b")]
    public void Something_else_than_the_name_of_a_server_stops_the_start(string host)
        => Assert.Contains("Write the name of the mail server alone", Refusal(o => o.Host = host), StringComparison.Ordinal);

    [Theory]
    [InlineData("smtp.example.com")]
    [InlineData("mail")]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    public void A_name_or_an_address_is_a_server(string host) => Assert.Null(Refusal(o => o.Host = host));

    [Fact]
    public void A_password_that_everybody_on_the_way_could_read_stops_the_start_and_is_not_repeated()
    {
        var refusal = Refusal(o => (o.UserName, o.Password, o.Tls) = ("shop", "s3cret", SmtpTls.None));

        Assert.Contains("Leave Tls at Auto, or set AllowSignInWithoutTls", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal, StringComparison.Ordinal);
        Assert.Null(Refusal(o => (o.UserName, o.Password, o.Tls, o.AllowSignInWithoutTls) = ("shop", "s3cret", SmtpTls.None, true)));
        Assert.Null(Refusal(o => (o.UserName, o.Password) = ("shop", "s3cret")));
    }

    [Theory]
    [InlineData("shop", null)]
    [InlineData("shop", "")]
    [InlineData(null, "s3cret")]
    public void Half_a_sign_in_stops_the_start(string? userName, string? password)
        => Assert.Contains("Set both to sign in, or none.", Refusal(o => (o.UserName, o.Password) = (userName, password)), StringComparison.Ordinal);

    [Fact]
    public void The_address_nobody_takes_mail_from_stops_the_start()
        => Assert.Contains("Set an address of yours", Refusal(_ => { }, from: "no-reply@livechat.invalid"), StringComparison.Ordinal);

    [Fact]
    public void A_sender_that_most_mail_servers_refuse_stops_the_start_and_an_international_domain_does_not()
    {
        Assert.Contains("Write what stands before the @ in ASCII", Refusal(_ => { }, from: "bücher@example.com"), StringComparison.Ordinal);
        Assert.Null(Refusal(_ => { }, from: "chat@bücher.example"));
    }

    [Fact]
    public void Tries_that_the_outbox_would_end_first_stop_the_start()
    {
        Assert.Contains("Make AttemptTimeout longer", Refusal(o => o.SendTimeout = TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
        Assert.Null(Refusal(o => o.SendTimeout = TimeSpan.FromSeconds(19)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void A_port_that_cannot_be_stops_the_start(int port) => Assert.Contains("Port", Refusal(o => o.Port = port), StringComparison.Ordinal);

    [Fact]
    public void A_way_of_encrypting_that_does_not_exist_stops_the_start() => Assert.Contains("Tls", Refusal(o => o.Tls = (SmtpTls)9), StringComparison.Ordinal);

    [Fact]
    public void Time_limits_out_of_range_stop_the_start()
    {
        Assert.Contains("ConnectTimeout", Refusal(o => o.ConnectTimeout = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("SendTimeout", Refusal(o => o.SendTimeout = TimeSpan.FromMinutes(6)), StringComparison.Ordinal);
    }

    [Fact]
    public void Roots_that_cannot_be_read_stop_the_start()
    {
        var empty = Path.GetTempFileName();

        Assert.Contains("which holds no certificate", Refusal(o => o.TrustedRootsFile = empty), StringComparison.Ordinal);
        File.Delete(empty);
        Assert.Contains("which cannot be read", Refusal(o => o.TrustedRootsFile = empty), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_is_in_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "mail.md"));

        Assert.All(typeof(SmtpOptions).GetProperties(), p => Assert.Contains($"`{p.Name}`", page, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<SmtpTls>(), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_last_sender_wins_and_calling_twice_is_harmless()
    {
        var services = new ServiceCollection();
        services.AddLiveChatCore()
            .ConfigureTranscripts(t => t.FromAddress = "chat@example.com")
            .UseMailFolder(Path.GetTempPath())
            .UseSmtp(o => (o.Host, o.Port) = ("one.example.com", 25))
            .UseSmtp(o => o.Host = "two.example.com");
        using var host = services.BuildServiceProvider();

        Assert.Equal("SmtpSender", Assert.Single(host.GetServices<ITranscriptSender>()).GetType().Name);
        var options = host.GetRequiredService<IOptions<SmtpOptions>>().Value;
        Assert.Equal(("two.example.com", 25), (options.Host, options.Port));
        Assert.Equal(2, host.GetServices<IValidateOptions<SmtpOptions>>().Count(v => v.GetType().Assembly == typeof(SmtpOptions).Assembly));
    }

    /// <summary>What a start says; <see langword="null"/> when nothing is wrong.</summary>
    private static string? Refusal(Action<SmtpOptions> configure, string from = "chat@example.com")
    {
        var services = new ServiceCollection();
        services.AddLiveChatCore().ConfigureTranscripts(t => t.FromAddress = from).UseSmtp(o =>
        {
            o.Host = "smtp.example.com";
            configure(o);
        });
        using var host = services.BuildServiceProvider();
        try
        {
            host.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (OptionsValidationException e)
        {
            return e.Message;
        }
    }
}
