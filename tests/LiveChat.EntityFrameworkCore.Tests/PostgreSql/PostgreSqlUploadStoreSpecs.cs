using LiveChat.Attachments;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.Testing.Attachments;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlUploadStoreSpecs(TestDatabase test) : UploadStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<IUploadStore> CreateStoreAsync() => new RelationalUploadStore(await test.EmptyAsync());
}
