using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Outbox;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>The model with what only PostgreSQL has.</summary>
internal sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options, string schema) : LiveChatDbContext(options, schema)
{
    /// <summary>Compares by code points: the same order on every server, and upper and lower case are two ids.</summary>
    private const string Ordinal = "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<AgentRow>().Property(a => a.Id).UseCollation(Ordinal);
        modelBuilder.Entity<AgentIdleRow>().Property(i => i.Agent).UseCollation(Ordinal);
        modelBuilder.Entity<AgentOfferRow>().Property(o => o.Agent).UseCollation(Ordinal);
        modelBuilder.Entity<ClaimRow>().Property(c => c.Agent).UseCollation(Ordinal);
        modelBuilder.Entity<EntryRow>().Property(e => e.Author).UseCollation(Ordinal);
        modelBuilder.Entity<OutboxRow>().Property(o => o.Kind).UseCollation(Ordinal);
        modelBuilder.Entity<OutboxRow>().Property(o => o.Reference).UseCollation(Ordinal);
    }
}
