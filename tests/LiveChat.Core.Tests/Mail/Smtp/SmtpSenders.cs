using LiveChat.Mail;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Mail.Smtp;

internal static class SmtpSenders
{
    /// <summary>Sends to the sink, without encryption unless told otherwise.</summary>
    public static LiveChatBuilder UseSink(this LiveChatBuilder builder, SmtpSink sink, Action<SmtpOptions>? configure = null) => builder
        .ConfigureTranscripts(t => t.FromAddress = "chat@example.com")
        .UseSmtp(smtp =>
        {
            (smtp.Host, smtp.Port, smtp.Tls) = ("127.0.0.1", sink.Port, SmtpTls.None);
            configure?.Invoke(smtp);
        });

    public static ITranscriptSender To(SmtpSink sink, TimeProvider clock, Action<SmtpOptions>? configure = null)
    {
        var services = new ServiceCollection().AddSingleton(clock);
        services.AddLiveChatCore().UseSink(sink, configure);
        return services.BuildServiceProvider().GetRequiredService<ITranscriptSender>();
    }
}
