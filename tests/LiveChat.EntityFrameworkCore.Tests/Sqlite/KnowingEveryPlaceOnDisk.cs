using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

/// <summary>Each place on disk where LiveChat puts something is known, and so is what makes it go. A new one is a decision.</summary>
public sealed class KnowingEveryPlaceOnDisk : IDisposable
{
    /// <summary>By the path in the folder: whether it holds what people write, and what becomes of that.</summary>
    private static readonly (string Path, bool HasContent, string Why)[] Places =
    [
        (@"chat\.db", true, "a redaction rewrites rows and index, and SQLite overwrites what is deleted"),
        (@"chat\.db-wal", true, "goes into the file with a checkpoint"),
        (@"chat\.db-journal", true, "as the one written ahead, while the file is made"),
        (@"chat\.db-shm", false, "where things stand in the one written ahead"),
        (@"chat\.db-lock", false, "empty"),
        (@"files/[0-9a-f]{2}/[0-9a-f]{32}", true, "a redaction deletes it"),
        (@"files/[0-9a-f]{2}/[0-9a-f]{32}\.part", true, "a redaction deletes it, or the sweep when nobody comes back to it"),
        (@"files/[0-9a-f]{2}/[0-9a-f]{32}\.lock", false, "empty"),
        (@"files/[0-9a-f]{32}\.probe", false, "empty, while the host starts"),
        (@"mails/[^./][^/]*\.eml", true, "a mail that was sent: a redaction names it as out of reach"),
        (@"mails/\.[^/]+\.[0-9a-f]{32}\.tmp", true, "while it is written, and until the next start when that process was killed"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-places-");

    [Fact]
    public async Task A_whole_story_puts_nothing_anywhere_else()
    {
        var seen = new ConcurrentDictionary<string, bool>();
        using var watcher = new FileSystemWatcher(_folder.FullName) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName, InternalBufferSize = 65_536 };
        watcher.Created += (_, e) => seen.TryAdd(PathOf(e.FullPath), true);
        watcher.Renamed += (_, e) => seen.TryAdd(PathOf(e.FullPath), true);
        watcher.EnableRaisingEvents = true;
        var before = Directory.GetFiles(Directory.GetCurrentDirectory());

        await using (var canaries = new Canaries(b => b.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "chat.db")}").UseMailFolder(Path.Combine(_folder.FullName, "mails")), _folder.CreateSubdirectory("files")))
        {
            await canaries.StartAsync();
            await canaries.PlantAsync(() =>
            {
                NoteAll(seen);
                return Task.CompletedTask;
            });
            await canaries.Get<ITranscriptSender>().SendAsync(AMail(), default);
            NoteAll(seen);
            await canaries.EraseAsync();
            await canaries.StopAsync();
        }

        NoteAll(seen);
        Assert.Equal(before, Directory.GetFiles(Directory.GetCurrentDirectory()));
        Assert.All(seen.Keys, path => Assert.Contains(Places, p => IsOf(p.Path, path)));
        foreach (var place in (string[])[Places[0].Path, Places[5].Path, Places[9].Path]) Assert.Contains(seen.Keys, path => IsOf(place, path));

        // What holds nothing people write holds nothing of it.
        foreach (var path in Files().Where(f => Places.Any(p => !p.HasContent && IsOf(p.Path, PathOf(f))))) Assert.Equal(0, Canaries.Count(await File.ReadAllBytesAsync(path)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void NoteAll(ConcurrentDictionary<string, bool> seen)
    {
        foreach (var file in Files()) seen.TryAdd(PathOf(file), true);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder.FullName, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None });

    private string PathOf(string file) => Path.GetRelativePath(_folder.FullName, file).Replace('\\', '/');

    private static bool IsOf(string place, string path) => Regex.IsMatch(path, $"^{place}$");

    private static TranscriptMail AMail() => new()
    {
        MessageId = "0123abc.1@livechat",
        To = "dana@example.com",
        FromAddress = "chat@example.com",
        FromName = "Acme",
        Subject = "Your chat",
        Text = Canaries.Token,
        Html = $"<p>{Canaries.Token}</p>",
        EndedAt = DateTimeOffset.UnixEpoch,
    };
}
