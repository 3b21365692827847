using System.Security.Cryptography;
using System.Text;
using LiveChat.Outbox;
using LiveChat.Transcripts;
using Microsoft.Extensions.Options;

namespace LiveChat.Mail;

/// <summary>What attributes cannot say about the mail server, each in a sentence that names the fix. None repeats a password.</summary>
internal sealed class SmtpRulesValidator(IOptions<TranscriptOptions> transcripts, IOptions<OutboxOptions> outbox) : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options)
    {
        string[] wrong = [.. Problems(options)];
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Problems(SmtpOptions o)
    {
        if (Uri.CheckHostName(o.Host) is UriHostNameType.Unknown)
            yield return "SmtpOptions.Host is no name of a server. Write the name of the mail server alone, e.g. smtp.example.com; the port goes to Port.";

        if (string.IsNullOrEmpty(o.UserName) != string.IsNullOrEmpty(o.Password))
            yield return "SmtpOptions has one of UserName and Password only. Set both to sign in, or none.";
        else if (!string.IsNullOrEmpty(o.UserName) && o.Tls is SmtpTls.None && !o.AllowSignInWithoutTls)
            yield return "SmtpOptions.Tls is None, so everybody on the way could read UserName and Password. Leave Tls at Auto, or set AllowSignInWithoutTls if the way is safe.";

        if (o.ConnectTimeout + o.SendTimeout >= outbox.Value.AttemptTimeout)
        {
            yield return $"SmtpOptions.ConnectTimeout and SendTimeout are {o.ConnectTimeout + o.SendTimeout} together, but OutboxOptions.AttemptTimeout ends a try after {outbox.Value.AttemptTimeout}. " +
                "Make AttemptTimeout longer, or one of the two shorter.";
        }

        if (transcripts.Value.FromAddress.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase))
            yield return $"TranscriptOptions.FromAddress is '{transcripts.Value.FromAddress}', from which no mail server takes mail. Set an address of yours, e.g. with ConfigureTranscripts.";

        else if (!Ascii.IsValid(LocalPartOf(transcripts.Value.FromAddress)))
            yield return $"TranscriptOptions.FromAddress is '{transcripts.Value.FromAddress}', which mail servers without SMTPUTF8 refuse. Write what stands before the @ in ASCII; the domain may be an international one.";

        if (o.TrustedRootsFile is { } file && ProblemOf(file) is { } problem)
            yield return $"SmtpOptions.TrustedRootsFile is '{file}', {problem}. Name a file with certificates in PEM, or leave it out.";
    }

    private static string LocalPartOf(string address) => address.LastIndexOf('@') is > 0 and var at ? address[..at] : address;

    private static string? ProblemOf(string file)
    {
        try
        {
            return SmtpTrust.Read(file).Count == 0 ? "which holds no certificate" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            return "which cannot be read";
        }
    }
}
