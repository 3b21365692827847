using Microsoft.Extensions.Options;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>The connection string has to be readable, to name a server, and to leave transactions whole.</summary>
internal sealed class PostgreSqlConnectionValidator : IValidateOptions<PostgreSqlStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, PostgreSqlStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString)) return ValidateOptionsResult.Success;

        try
        {
            var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (string.IsNullOrWhiteSpace(connection.Host))
                return ValidateOptionsResult.Fail("UsePostgreSql got a connection string that names no server. Write one like \"Host=localhost;Database=shop;Username=livechat\".");
            if (connection.Multiplexing)
                return ValidateOptionsResult.Fail("UsePostgreSql cannot multiplex: LiveChat's transactions need a connection each. Leave Multiplexing out of the connection string.");
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(
                $"UsePostgreSql got a connection string that cannot be read. Write one like \"Host=localhost;Database=shop;Username=livechat\". {e.Message}");
        }
    }
}
