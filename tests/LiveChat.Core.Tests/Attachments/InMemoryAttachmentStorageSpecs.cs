using LiveChat.Attachments;
using LiveChat.Testing.Attachments;

namespace LiveChat.Core.Tests.Attachments;

public sealed class InMemoryAttachmentStorageSpecs : AttachmentStorageSpecs
{
    protected override Task<IAttachmentStorage> CreateStorageAsync() => Task.FromResult<IAttachmentStorage>(new InMemoryAttachmentStorage(TimeProvider.System));
}
