using LiveChat.Attachments;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.Testing.Attachments;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteUploadStoreSpecs(TestFiles files) : UploadStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<IUploadStore> CreateStoreAsync() => new RelationalUploadStore(await files.EmptyAsync());
}
