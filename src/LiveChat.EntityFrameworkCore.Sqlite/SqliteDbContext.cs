using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>The model as SQLite keeps it.</summary>
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : LiveChatDbContext(options, schema: null)
{
    /// <summary>Where the applied migrations are listed; a name of its own, for a file that holds the host's tables too.</summary>
    public const string History = "livechat_migrations";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuidConverter>();
}
