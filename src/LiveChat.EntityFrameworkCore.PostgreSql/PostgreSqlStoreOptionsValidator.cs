using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

[OptionsValidator]
internal sealed partial class PostgreSqlStoreOptionsValidator : IValidateOptions<PostgreSqlStoreOptions>;
