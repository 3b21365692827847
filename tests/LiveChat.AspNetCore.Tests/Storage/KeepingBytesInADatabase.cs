using System.Text;
using CustomStorage;
using LiveChat.Attachments;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Storage;

public sealed class KeepingBytesInADatabase : IDisposable
{
    private readonly StorageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_host_that_was_restarted_goes_on_with_what_had_come_and_finds_what_was_left_behind()
    {
        var (key, left) = (AttachmentKey.New(), AttachmentKey.New());
        using (var storage = Open())
        {
            await WriteAsync(storage, key, 0, "half ");
            await WriteAsync(storage, left, 0, "left");
        }

        using (var storage = Open())
        {
            Assert.Equal(new StorageOutcome.Added(11), await WriteAsync(storage, key, 5, "a file"));
            Assert.Equal(new StorageOutcome.Committed(11), await storage.CommitAsync(key, 11, default));
        }

        using var again = Open();
        Assert.Equal(new StorageOutcome.Committed(11), await again.CommitAsync(key, 11, default));
        Assert.Equal("half a file", await ReadAsync(again, key));
        Assert.Equal((left, 4L), Assert.Single((await again.ListAsync(null, 10, default)).Where(f => !f.IsCommitted).Select(f => (f.Key, f.Length))));
    }

    [Fact]
    public async Task Who_reads_what_is_deleted_meanwhile_gets_the_rest_or_an_IOException()
    {
        using var storage = Open();
        var (key, bytes) = (AttachmentKey.New(), new byte[1_000_000]);
        await storage.WriteAsync(key, 0, new MemoryStream(bytes), default);
        await storage.CommitAsync(key, bytes.Length, default);
        await using var reading = (await storage.OpenAsync(key, 0, null, default))!;
        await reading.ReadExactlyAsync(new byte[10]);

        Assert.True(await storage.DeleteAsync(key, default));
        await storage.WriteAsync(key, 0, new MemoryStream([1, 2, 3]), default);

        await Assert.ThrowsAsync<IOException>(() => reading.CopyToAsync(Stream.Null));
    }

    [Fact]
    public void A_database_that_cannot_be_used_is_an_IOException()
    {
        Directory.CreateDirectory(_folder.Attachments);

        Assert.Throws<IOException>(Open);
    }

    [Fact]
    public async Task UseAttachmentDatabase_is_called_twice_and_the_last_call_wins()
    {
        var key = AttachmentKey.New();
        var builder = new ServiceCollection().AddLogging().AddLiveChatCore().UseAttachmentDatabase(Path.Combine(_folder.Root, "elsewhere.db")).UseAttachmentDatabase(_folder.Attachments);
        await using (var services = builder.Services.BuildServiceProvider()) await WriteAsync(services.GetRequiredService<IAttachmentStorage>(), key, 0, "file");

        using var storage = Open();
        Assert.Equal(key, Assert.Single(await storage.ListAsync(null, 10, default)).Key);
    }

    private SqliteAttachmentStorage Open() => new(_folder.Attachments, TimeProvider.System);

    private static async Task<StorageOutcome> WriteAsync(IAttachmentStorage storage, AttachmentKey key, long offset, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await storage.WriteAsync(key, offset, content, default);
    }

    private static async Task<string> ReadAsync(SqliteAttachmentStorage storage, AttachmentKey key)
    {
        using var reader = new StreamReader((await storage.OpenAsync(key, 0, null, default))!);
        return await reader.ReadToEndAsync();
    }
}
