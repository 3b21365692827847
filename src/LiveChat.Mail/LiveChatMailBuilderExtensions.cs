using LiveChat.Mail;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

// In the namespace every host imports.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sends transcripts as mail.</summary>
public static class LiveChatMailBuilderExtensions
{
    /// <summary>Writes each transcript as an <c>.eml</c> file into a folder, for development and for hosts whose mail server picks them up. Keep the folder private: the files hold what people wrote. The last Use… of a sender wins.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The folder; made when it is missing. A relative path is taken from the process's working directory.</param>
    public static LiveChatBuilder UseMailFolder(this LiveChatBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);

        builder.Services.Replace(ServiceDescriptor.Singleton(new MailFolder(Path.GetFullPath(path))));
        builder.Services.Replace(ServiceDescriptor.Singleton<ITranscriptSender, MailFolderSender>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MailDrafts>());
        return builder;
    }

    /// <summary>Hands each transcript to a mail server, over an encrypted connection unless told otherwise. Set <see cref="TranscriptOptions.FromAddress"/>, too. The last Use… of a sender wins.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the options; what is missing or contradicts itself stops the start.</param>
    public static LiveChatBuilder UseSmtp(this LiveChatBuilder builder, Action<SmtpOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);

        builder.Services.AddOptions<SmtpOptions>().Configure(configure).ValidateOnStart();
        builder.Services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<SmtpOptions>, SmtpOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<SmtpOptions>, SmtpRulesValidator>(),
        ]);
        builder.Services.TryAddSingleton<SmtpTrust>();
        builder.Services.Replace(ServiceDescriptor.Singleton<ITranscriptSender, SmtpSender>());
        return builder;
    }
}
