using LiveChat.Attachments;
using LiveChat.Testing.Attachments;

namespace LiveChat.Core.Tests.Attachments;

public sealed class FolderAttachmentStorageSpecs : AttachmentStorageSpecs, IDisposable
{
    private readonly AttachmentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IAttachmentStorage> CreateStorageAsync() => Task.FromResult<IAttachmentStorage>(_folder.Open());
}
