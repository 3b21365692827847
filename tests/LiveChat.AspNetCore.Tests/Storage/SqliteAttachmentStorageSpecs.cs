using CustomStorage;
using LiveChat.Attachments;
using LiveChat.Testing.Attachments;

namespace LiveChat.AspNetCore.Tests.Storage;

public sealed class SqliteAttachmentStorageSpecs : AttachmentStorageSpecs, IDisposable
{
    private readonly StorageFolder _folder = new();
    private SqliteAttachmentStorage? _storage;

    public void Dispose()
    {
        _storage?.Dispose();
        _folder.Dispose();
    }

    protected override Task<IAttachmentStorage> CreateStorageAsync() => Task.FromResult<IAttachmentStorage>(_storage = new(_folder.Attachments, TimeProvider.System));
}
