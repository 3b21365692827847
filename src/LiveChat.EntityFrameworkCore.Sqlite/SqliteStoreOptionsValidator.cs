using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Sqlite;

[OptionsValidator]
internal sealed partial class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>;
