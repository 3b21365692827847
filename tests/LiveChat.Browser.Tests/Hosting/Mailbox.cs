using System.Threading.Channels;
using LiveChat.Browser.Tests.Browsing;
using MimeKit;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>The folder transcripts are mailed to. It is watched from the beginning, so no mail comes too early to be seen.</summary>
internal sealed class Mailbox : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-mail-");
    private readonly FileSystemWatcher _watcher;
    private readonly Channel<string> _arrived = Channel.CreateUnbounded<string>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public Mailbox()
    {
        _watcher = new FileSystemWatcher(_folder.FullName) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName };
        _watcher.Created += (_, file) => Arrived(file.FullPath);
        _watcher.Renamed += (_, file) => Arrived(file.FullPath);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Gets the folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Gets how many mails lie in the folder.</summary>
    public int Count => _folder.GetFiles("*.eml", SearchOption.AllDirectories).Length;

    /// <summary>Waits for the next mail and opens it.</summary>
    public async Task<MimeMessage> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Span, TimeProvider.System);
        var path = await _arrived.Reader.ReadAsync(patience.Token);
        return await MimeMessage.LoadAsync(path, CancellationToken.None);
    }

    public void Dispose()
    {
        _watcher.Dispose();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The server's database lies here, too, and may be closed while its files are deleted. What is left, the system clears away.
        }
    }

    private void Arrived(string path)
    {
        if (path.EndsWith(".eml", StringComparison.Ordinal))
        {
            lock (_seen)
            {
                if (_seen.Add(path))
                    _arrived.Writer.TryWrite(path);
            }
        }
    }
}
