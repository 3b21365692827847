using LiveChat.Attachments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Attachments;

public sealed class KeepingFilesInAFolder : IDisposable
{
    private readonly AttachmentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_has_nothing_but_its_key_as_name_and_leaves_nothing_else_behind()
    {
        var (storage, key) = (_folder.Open(), AttachmentKey.New());
        await WriteAsync(storage, key, 0, "half ");
        Assert.Equal([$"{$"{key}"[..2]}/{key}.lock", $"{$"{key}"[..2]}/{key}.part"], _folder.Files);

        await WriteAsync(storage, key, 5, "a file");
        await storage.CommitAsync(key, 11, default);

        Assert.Equal([$"{$"{key}"[..2]}/{key}"], _folder.Files);
        Assert.Equal("half a file", await File.ReadAllTextAsync(Path.Combine(_folder.Root, _folder.Files[0])));
        await storage.DeleteAsync(key, default);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_host_that_was_restarted_goes_on_with_what_had_come_and_finds_what_was_left_behind()
    {
        var (key, left) = (AttachmentKey.New(), AttachmentKey.New());
        await WriteAsync(_folder.Open(), key, 0, "half ");
        await WriteAsync(_folder.Open(), left, 0, "left");

        var storage = _folder.Open();
        Assert.Equal(new StorageOutcome.Added(11), await WriteAsync(storage, key, 5, "a file"));
        Assert.Equal(new StorageOutcome.Committed(11), await storage.CommitAsync(key, 11, default));

        storage = _folder.Open();
        Assert.Equal(new StorageOutcome.Committed(11), await storage.CommitAsync(key, 11, default));
        var leftover = Assert.Single(await storage.ListAsync(null, 10, default), f => !f.IsCommitted);
        Assert.Equal((left, 4), (leftover.Key, leftover.Length));
        await storage.DeleteAsync(left, default);
        Assert.Equal(key, Assert.Single(await storage.ListAsync(null, 10, default)).Key);
    }

    [Fact]
    public async Task Of_two_nodes_only_one_writes_a_file_at_once()
    {
        var key = AttachmentKey.New();
        await WriteAsync(_folder.Open(), key, 0, "half ");
        var path = Path.Combine(_folder.Root, $"{key}"[..2], $"{key}.lock");

        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(new StorageOutcome.Busy(), await WriteAsync(_folder.Open(), key, 5, "a file"));
            Assert.Equal(new StorageOutcome.Busy(), await _folder.Open().CommitAsync(key, 5, default));
        }

        Assert.Equal(new StorageOutcome.Added(11), await WriteAsync(_folder.Open(), key, 5, "a file"));
    }

    [Fact]
    public async Task What_somebody_else_has_put_there_is_neither_listed_nor_read()
    {
        var (storage, key) = (_folder.Open(), AttachmentKey.New());
        await WriteAsync(storage, key, 0, "file");
        foreach (var name in (string[])["readme.txt", "../notes.txt", $"{AttachmentKey.New()}.png", $"{AttachmentKey.New()}".ToUpperInvariant()])
            await File.WriteAllTextAsync(Path.Combine(_folder.Root, $"{key}"[..2], name), "other");

        Assert.Equal(key, Assert.Single(await storage.ListAsync(null, 10, default)).Key);
    }

    [Fact]
    public async Task Files_and_folders_are_for_nobody_else()
    {
        if (OperatingSystem.IsWindows()) return;

        var (storage, key) = (_folder.Open(), AttachmentKey.New());
        await WriteAsync(storage, key, 0, "file");
        await storage.CommitAsync(key, 4, default);

        const UnixFileMode Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories).Append(_folder.Root))
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(entry) & Others);
    }

    [Fact]
    public async Task UseAttachmentFolder_keeps_files_in_the_folder_in_whatever_order_it_is_called()
    {
        await using var host = new TestHost(b => b.UseAttachmentFolder("elsewhere").UseAttachmentFolder(_folder.Root));

        var key = AttachmentKey.New();
        await WriteAsync(host.Get<IAttachmentStorage>(), key, 0, "file");

        Assert.Equal(key, Assert.Single(await _folder.Open().ListAsync(null, 10, default)).Key);
    }

    [Fact]
    public async Task A_folder_in_which_no_file_can_be_made_stops_the_start()
    {
        var file = Path.Combine(Path.GetDirectoryName(_folder.Root)!, "file");
        await File.WriteAllTextAsync(file, "A file is no folder.");
        await using var host = new TestHost(b => b.UseAttachmentFolder(file));

        var failure = Assert.Throws<OptionsValidationException>(host.Get<IStartupValidator>().Validate);

        Assert.Contains($"UseAttachmentFolder names '{file}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_may_not_be_used_is_an_IOException()
    {
        var (storage, key) = (_folder.Open(), AttachmentKey.New());
        Directory.CreateDirectory(Path.Combine(_folder.Root, $"{key}"[..2], $"{key}.lock"));

        await Assert.ThrowsAsync<IOException>(() => WriteAsync(storage, key, 0, "file"));
        await Assert.ThrowsAsync<IOException>(() => storage.DeleteAsync(key, default));
    }

    private static async Task<StorageOutcome> WriteAsync(IAttachmentStorage storage, AttachmentKey key, long offset, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return await storage.WriteAsync(key, offset, content, default);
    }
}
