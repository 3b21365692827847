using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>The model with what only PostgreSQL has.</summary>
internal sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options, string? schema) : LiveChatDbContext(options, schema)
{
    /// <summary>Compares by code points: the same order on every server, and upper and lower case are two ids.</summary>
    private const string Ordinal = "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.ClrType == typeof(string) && (property.IsKey() || property.IsIndex() || property.IsForeignKey())) property.SetCollation(Ordinal);
        }
    }
}
