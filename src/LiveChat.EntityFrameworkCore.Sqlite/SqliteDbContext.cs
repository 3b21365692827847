using LiveChat.EntityFrameworkCore.Chats;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>The model as SQLite keeps it.</summary>
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : LiveChatDbContext(options, schema: null)
{
    /// <summary>Where the applied migrations are listed; a name of its own, for a file that holds the host's tables too.</summary>
    public const string History = "livechat_migrations";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuidConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<ChatRow>(chat =>
        {
            // For the activity log, which looks for what is rare this way and goes through the numbers of the chats for what is common.
            chat.HasIndex(c => c.Agent, "chats_of_agent").HasFilter("agent IS NOT NULL");
            chat.HasIndex(c => c.Queue, "chats_of_queue");
            chat.HasIndex(c => c.StartedAt, "chats_started");
            chat.HasIndex(c => c.Queue, "chats_messages").HasFilter(ChatTable.IsMessage);
            chat.HasIndex(c => c.Queue, "chats_unanswered").HasFilter(ChatTable.IsUnanswered);
        });
    }
}
