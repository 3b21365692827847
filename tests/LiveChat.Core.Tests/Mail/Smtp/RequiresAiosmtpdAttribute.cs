using LiveChat.Testing;

namespace LiveChat.Core.Tests.Mail.Smtp;

[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAiosmtpdAttribute : RequirementAttribute
{
    public override string? Missing => SmtpSink.Python is null ? "There is no aiosmtpd: eng/test.sh installs it, or on Debian, apt-get install python3-aiosmtpd." : null;
}
