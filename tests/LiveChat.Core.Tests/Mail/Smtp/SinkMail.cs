using MimeKit;

namespace LiveChat.Core.Tests.Mail.Smtp;

/// <summary>A mail that came as a whole to the sink.</summary>
internal sealed record SinkMail
{
    public required string Sender { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public required bool IsEncrypted { get; init; }

    /// <summary>Who signed in.</summary>
    public required string? User { get; init; }

    public required byte[] Content { get; init; }

    public MimeMessage Message => MimeMessage.Load(new MemoryStream(Content));
}
