using LiveChat.EntityFrameworkCore.Chats;
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

        modelBuilder.Entity<ChatRow>(chat =>
        {
            // For the activity log, whose order is that of the ids. They came later, and leave the columns as they were.
            chat.HasIndex(c => new { c.Agent, c.Id }, "chats_of_agent").HasFilter("agent IS NOT NULL");
            chat.HasIndex(c => new { c.Queue, c.Id }, "chats_of_queue");
            chat.HasIndex(c => c.StartedAt, "chats_started");

            // By id first, in which they are read: an index that begins with the queue looks no better to the planner than going through all chats.
            chat.HasIndex(c => new { c.Id, c.Queue }, "chats_messages").HasFilter(ChatTable.IsMessage);
            chat.HasIndex(c => new { c.Id, c.Queue }, "chats_unanswered").HasFilter(ChatTable.IsUnanswered);
        });
    }
}
