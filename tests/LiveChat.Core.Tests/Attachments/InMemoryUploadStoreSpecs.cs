using LiveChat.Attachments;
using LiveChat.Testing.Attachments;

namespace LiveChat.Core.Tests.Attachments;

public sealed class InMemoryUploadStoreSpecs : UploadStoreSpecs
{
    protected override Task<IUploadStore> CreateStoreAsync() => Task.FromResult<IUploadStore>(new InMemoryUploadStore(TimeProvider.System));
}
