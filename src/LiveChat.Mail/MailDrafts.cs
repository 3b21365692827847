using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Mail;

/// <summary>Deletes what a process left that was killed while it wrote a mail: it holds what people wrote, and nobody comes back to it. What another process writes right now is left alone.</summary>
internal sealed partial class MailDrafts(MailFolder folder) : IHostedService
{
    public static string PathOf(MailFolder folder, string name) => Path.Combine(folder.Path, $".{name}.{Guid.NewGuid():N}.tmp");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.Path)) return Task.CompletedTask;

        try
        {
            foreach (var draft in Directory.EnumerateFiles(folder.Path, ".*.tmp").Where(f => Name().IsMatch(Path.GetFileName(f)))) Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder may be writable and not to be listed; mails are written all the same.
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Delete(string draft)
    {
        try
        {
            // Whoever writes it shares it with nobody.
            new FileStream(draft, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is written right now, or gone.
        }
    }

    [GeneratedRegex(@"^\..+\.[0-9a-f]{32}\.tmp$")]
    private static partial Regex Name();
}
