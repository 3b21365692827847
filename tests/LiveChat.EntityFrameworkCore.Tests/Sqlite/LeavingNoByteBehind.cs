using LiveChat.ActivityLog;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Redaction;
using LiveChat.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

/// <summary>Of what was redacted no byte is left in the file, whatever it was copied into.</summary>
public sealed class LeavingNoByteBehind(TestFiles files) : IClassFixture<TestFiles>
{
    private static readonly string[] Index = ["word_index.words", "word_index_content.c0", "word_index_data.block"];

    /// <summary>Ids, which are bytes here, and what SQLite keeps of tables and of the index.</summary>
    private static readonly string[] Administration =
    [
        "chat_numbers.chat",
        "chat_tags.chat",
        "chats.contact", "chats.id", "chats.message_id", "chats.offer_id",
        "claims.chat",
        "contact_secrets.contact",
        "contacts.id",
        "entries.chat", "entries.message_id",
        "journal.chat",
        "livechat_migrations.MigrationId", "livechat_migrations.ProductVersion",
        "outbox.chat",
        "sqlite_sequence.name", "sqlite_sequence.seq",
        "team_entries.chat", "team_entries.entry_id",
        "team_logs.chat",
        "upload_chats.chat",
        "upload_parts.upload",
        "uploads.chat", "uploads.contact", "uploads.id", "uploads.message", "uploads.stored_key",
        "word_index_config.k", "word_index_config.v",
        "word_index_idx.pgno", "word_index_idx.segid", "word_index_idx.term",
        "words_due.chat",
    ];

    [Fact]
    public async Task What_was_redacted_is_in_no_byte_of_the_file_nor_in_the_folder_nor_in_the_log()
    {
        var path = files.NewPath();
        await using var canaries = new Canaries(b => b.UseSqlite($"Data Source={path}"));
        await canaries.StartAsync();
        var held = new List<string>();
        KeptColumns.AssertKnown(await ColumnsAsync(path), Index, Administration);
        await canaries.PlantAsync(async () => held.AddRange(await HeldAsync(path)));
        KeptColumns.AssertPlanted(held, Index);
        Assert.Single((await canaries.Get<IActivityLog>().SearchAsync(new() { Text = canaries.Said }, default)).Items);
        Assert.True(Count(path) >= 12, "There has to be something to redact.");

        await canaries.EraseAsync();
        Assert.Empty((await canaries.Get<IActivityLog>().SearchAsync(new() { Text = canaries.Said }, default)).Items);
        await canaries.StopAsync();
        await CheckpointAsync(path);

        Assert.Equal(0, Count(path));
        Assert.Empty(canaries.Files);
        Assert.All(canaries.LogLines, l => Assert.DoesNotContain(Canaries.Token, l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_came_back_with_an_older_file_goes_again()
    {
        var (path, backup) = (files.NewPath(), files.NewPath());
        var audit = new List<AuditEntry>();
        await using (var canaries = new Canaries(b => b.UseSqlite($"Data Source={path}")))
        {
            await canaries.StartAsync();
            await canaries.PlantAsync();
            await CopyAsync(path, backup);
            await canaries.EraseAsync();
            audit.AddRange((await canaries.Get<IJournal>().AuditAsync(0, 1000, default)).Select(r => r.Entry));
            await canaries.StopAsync();
        }

        Assert.True(Count(backup) >= 12, "There has to be something to redact.");
        await using var restored = new Canaries(b => b.UseSqlite($"Data Source={backup}"));
        await restored.StartAsync();
        var again = await restored.Get<IRedaction>().ReapplyRedactionsAsync(audit.ToAsyncEnumerable(), new Participant.Admin("mia", "Mia"));
        await restored.StopAsync();
        await CheckpointAsync(backup);

        Assert.Equal(new(2, 2, 0, 0), again);
        Assert.Equal(0, Count(backup));
    }

    private static async Task CopyAsync(string path, string copy)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"VACUUM INTO '{copy}'";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> ColumnsAsync(string path)
    {
        var columns = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT t.name || '.' || c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND upper(c.type) NOT IN ('INTEGER', 'REAL')";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
        return columns;
    }

    /// <summary>The columns in which a token stands.</summary>
    private static async Task<List<string>> HeldAsync(string path)
    {
        var held = new List<string>();
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        foreach (var column in await ColumnsAsync(path))
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT EXISTS (SELECT 1 FROM \"{table}\" WHERE instr(CAST(\"{name}\" AS BLOB), CAST('{Canaries.Token}' AS BLOB)) > 0)";
            if (await command.ExecuteScalarAsync() is 1L) held.Add(column);
        }

        return held;
    }

    /// <summary>What was written ahead of the file comes into it.</summary>
    private static async Task CheckpointAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    private static int Count(string path)
        => Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Where(f => !f.EndsWith("-lock", StringComparison.Ordinal)).Sum(f => Canaries.Count(ReadShared(f)));

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        return memory.ToArray();
    }
}
