using LiveChat.Outbox;
using LiveChat.Transcripts;
using MimeKit;

namespace LiveChat.Mail;

/// <summary>Writes each transcript as one file, named by its message id. Coming again with the same one leaves the first file alone.</summary>
internal sealed class MailFolderSender(MailFolder folder) : ITranscriptSender
{
    public async Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
    {
        var message = MailComposer.Compose(mail);
        var name = NameOf(mail);
        var target = Path.Combine(folder.Path, name + ".eml");

        Directory.CreateDirectory(folder.Path);
        if (File.Exists(target))
            return OutboxOutcome.Done;

        // A reader of the folder sees the whole file or none; of two writers the first one wins.
        var draft = MailDrafts.PathOf(folder, name);
        try
        {
            await WriteAsync(message, draft, cancellationToken).ConfigureAwait(false);
            File.Move(draft, target, overwrite: false);
        }
        catch (IOException) when (File.Exists(target))
        {
            // Another call wrote the same transcript meanwhile.
        }
        finally
        {
            File.Delete(draft);
        }

        return OutboxOutcome.Done;
    }

    private static string NameOf(TranscriptMail mail)
    {
        var local = mail.MessageId.Split('@')[0];
        return local.Length is > 0 and <= 100 && local[0] is not '.' && local.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? local
            : throw new FormatException("The message id of a transcript is no name of a file.");
    }

    private static async Task WriteAsync(MimeMessage message, string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using (file.ConfigureAwait(false))
        {
            await message.WriteToAsync(MailComposer.FormatOf(message), file, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
    }
}
