using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>What is kept has to be in a file that can be written.</summary>
internal sealed class SqliteFileValidator : IValidateOptions<SqliteStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString)) return ValidateOptionsResult.Success;

        try
        {
            var file = new SqliteConnectionStringBuilder(options.ConnectionString);
            if (file.Mode is SqliteOpenMode.Memory || file.DataSource is "" or ":memory:" || file.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase))
                return ValidateOptionsResult.Fail("UseSqlite names no file, so nothing would be kept. Name one, e.g. \"Data Source=livechat.db\"; without UseSqlite, LiveChat keeps everything in memory.");
            if (file.Mode is SqliteOpenMode.ReadOnly)
                return ValidateOptionsResult.Fail("UseSqlite opens the file only to read. Leave Mode out of the connection string.");
            if (file.Cache is SqliteCacheMode.Shared)
                return ValidateOptionsResult.Fail("UseSqlite shares one cache between all connections, so readers would lock the writer out. Leave Cache out of the connection string.");
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail($"UseSqlite got a connection string that cannot be read. Write one like \"Data Source=livechat.db\". {e.Message}");
        }
    }
}
