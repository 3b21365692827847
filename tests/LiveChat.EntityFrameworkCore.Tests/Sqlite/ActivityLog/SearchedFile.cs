using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>A file with its stores and its index.</summary>
internal sealed class SearchedFile(string path, SqliteDatabase database)
{
    public string Path => path;

    public SqliteDatabase Database => database;

    public SqliteChatStore Chats { get; } = TestFiles.ChatsOn(database);

    public SqliteActivityLog Log { get; } = new(database);

    public WordIndexFiller Filler { get; } = new(new SqliteActivityLog(database), TimeProvider.System, NullLogger<WordIndexFiller>.Instance);

    public static async Task<SearchedFile> NewAsync(TestFiles files, Action<SqliteStoreOptions>? configure = null)
    {
        var path = files.NewPath();
        var database = files.Open(path, configure);
        await database.MigrateAsync(default);
        return new(path, database);
    }

    public async Task<Contact> ContactAsync(string name)
    {
        var contact = new Contact { Id = new(Guid.NewGuid()), Widget = new("widget"), Secret = VisitorSecret.Create().Hash(), Name = name, CreatedAt = SpecChat.Start, Fence = 1 };
        Assert.True(await SaveAsync(contact, 0));
        return contact;
    }

    public Task<bool> SaveAsync(Contact contact, long expectedFence) => new RelationalContactStore(database).SaveAsync(contact, expectedFence, default);

    public async Task SayAsync(Chat chat, params IEnumerable<string> texts)
    {
        foreach (var text in texts) Assert.IsType<AppendResult.Appended>(await Chats.AppendAsync(chat.Append(text), default));
    }

    public async Task<int> CountAsync(string text) => (int)await Log.CountAsync(new() { Text = text }, default);

    public async Task<IReadOnlyList<long>> MatchesAsync(string text) => (await Log.SearchAsync(new() { Text = text }, default)).Items.SelectMany(i => i.Matches).ToList();

    /// <summary>How many documents the index holds.</summary>
    public Task<long> IndexedAsync() => NumberAsync("SELECT count(*) FROM word_index");

    public Task<long> NumberAsync(string sql) => database.ReadAsync(s => s.List(sql, r => r.GetInt64(0))[0], default);

    public Task<int> ExecuteAsync(string sql) => database.Writer.RunAsync(s => s.Execute(sql), default);

    /// <summary>Everything that is on the disk, once all of it is in the file.</summary>
    public async Task<string> BytesAsync()
    {
        Assert.Equal(0, await database.Writer.RunAsync(s => s.List("PRAGMA wal_checkpoint(TRUNCATE)", r => r.GetInt64(0))[0], default));
        Assert.Equal(0, new FileInfo(path + "-wal").Length);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return System.Text.Encoding.Latin1.GetString(bytes);
    }
}
