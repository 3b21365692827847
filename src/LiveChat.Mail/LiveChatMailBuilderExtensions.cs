using LiveChat.Mail;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        return builder;
    }
}
