using System.Text.Json;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Audit;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore;

/// <summary>The relational model. A provider package derives from it, adds what only its database has, and owns the migrations.</summary>
internal abstract class LiveChatDbContext(DbContextOptions options, string? schema) : DbContext(options)
{
    /// <summary>The schema of all tables; <see langword="null"/> where the database has none.</summary>
    public string? Schema { get; } = schema;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        MapChats(modelBuilder);
        MapPeople(modelBuilder);
        MapWork(modelBuilder);
        MapAudit(modelBuilder);
        MapSettings(modelBuilder);
        MapUploads(modelBuilder);
        MapNotes(modelBuilder);

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }

    private static void MapChats(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ChatRow>(chat =>
        {
            chat.ToTable("chats").HasKey(c => c.Id);
            chat.Property(c => c.Id).ValueGeneratedNever();

            // A node of the version before, which writes no such columns, still adds chats while its successor is here.
            chat.Property(c => c.Overflows).HasDefaultValue(0);
            chat.Property(c => c.QueuedBy).HasDefaultValue("start");
            chat.Property(c => c.AttachmentsEnabled).HasDefaultValue(false);
            chat.HasIndex(c => new { c.Widget, c.Contact }, "chats_one_open").IsUnique().HasFilter(ChatTable.IsOpen);
            chat.HasIndex(c => new { c.Contact, c.EndedAt }, "chats_of_contact");
            chat.HasIndex(c => new { c.Queue, c.QueuedAt, c.Id }, "chats_waiting").HasFilter("status IN ('waiting', 'ringing')");
            chat.HasIndex(c => new { c.Contact, c.MessageId }, "chats_one_message").IsUnique().HasFilter(ChatTable.IsMessage);
            chat.HasIndex(c => c.DueAt, "chats_due").HasFilter("due_at IS NOT NULL");
        });
        modelBuilder.Entity<ClaimRow>(claim =>
        {
            claim.ToTable("claims").HasKey(c => new { c.Chat, c.Agent });
            claim.HasIndex(c => c.Agent, "claims_of_agent");
            claim.HasOne<ChatRow>().WithMany().HasForeignKey(c => c.Chat);
        });
        modelBuilder.Entity<EntryRow>(entry =>
        {
            entry.ToTable("entries").HasKey(e => new { e.Chat, e.Sequence });
            entry.HasIndex(e => new { e.Chat, e.Author, e.MessageId }, "entries_one_message").IsUnique().HasFilter("message_id IS NOT NULL");
            // No foreign key: whoever adds an entry holds the lock of its chat, and a check per row is what the hot path would feel most.
        });
        modelBuilder.Entity<JournalRow>(journal =>
        {
            journal.ToTable("journal").HasKey(j => j.Id);
            journal.HasIndex(j => new { j.Chat, j.Id }, "journal_of_chat");
        });
    }

    private static void MapPeople(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AgentRow>(agent => agent.ToTable("agents").HasKey(a => a.Id));
        modelBuilder.Entity<AgentIdleRow>(idle => idle.ToTable("agent_idle").HasKey(i => i.Agent));
        modelBuilder.Entity<AgentQueueIdleRow>(idle => idle.ToTable("agent_queue_idle").HasKey(i => new { i.Agent, i.Queue }));
        modelBuilder.Entity<AgentOfferRow>(offer => offer.ToTable("agent_offers").HasKey(o => new { o.Agent, o.Queue }));
        modelBuilder.Entity<ContactRow>(contact =>
        {
            contact.ToTable("contacts").HasKey(c => c.Id);
            contact.Property(c => c.Id).ValueGeneratedNever();
            contact.Property(c => c.Fence).IsConcurrencyToken();
            contact.HasIndex(c => new { c.Widget, c.Secret }, "contacts_one_secret").IsUnique();
            contact.HasIndex(c => c.BlockedAt, "contacts_blocked").HasFilter("blocked_at IS NOT NULL");
            contact.HasIndex(c => new { c.Widget, c.Subject }, "contacts_one_subject").IsUnique().HasFilter("subject IS NOT NULL");
        });
        modelBuilder.Entity<ContactSecretRow>(secret =>
        {
            secret.ToTable("contact_secrets").HasKey(s => new { s.Widget, s.Secret });
            secret.HasIndex(s => new { s.Contact, s.CreatedAt }, "contact_secrets_of_contact");
            secret.HasOne<ContactRow>().WithMany().HasForeignKey(s => s.Contact);
        });
        modelBuilder.Entity<IdentityTokenRow>(token =>
        {
            token.ToTable("identity_tokens").HasKey(t => new { t.Widget, t.Token });
            token.HasIndex(t => t.ExpiresAt, "identity_tokens_expired");
        });
    }

    /// <summary>What nodes do for chats: routing their queues, and what is to be done after commits.</summary>
    private static void MapWork(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<QueueLeaseRow>(lease => lease.ToTable("queue_leases").HasKey(l => l.Queue));
        modelBuilder.Entity<OutboxRow>(item =>
        {
            item.ToTable("outbox").HasKey(i => new { i.Kind, i.Reference });
            item.HasIndex(i => i.DueAt, "outbox_pending").HasFilter("status = 'pending'");
            item.HasIndex(i => i.DueAt, "outbox_done").HasFilter("status = 'done'");
            item.HasIndex(i => new { i.Kind, i.Reference }, "outbox_dead").HasFilter("status = 'dead'");
            item.HasIndex(i => new { i.Kind, i.DueAt }, "outbox_following").HasFilter("status = 'following'");
            item.Property(i => i.Failures).HasDefaultValue(0);
        });
    }

    private static void MapAudit(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditRow>(record =>
        {
            record.ToTable("audit").HasKey(r => r.Number);
            record.Property(r => r.Number).ValueGeneratedNever();
        });
        modelBuilder.Entity<AuditHeadRow>(head =>
        {
            head.ToTable("audit_head").HasKey(h => h.Id);
            head.Property(h => h.Id).ValueGeneratedNever();
        });
    }

    private static void MapSettings(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SettingRow>(setting => setting.ToTable("settings").HasKey(s => new { s.Kind, s.Name }));
        modelBuilder.Entity<SettingsVersionRow>(version =>
        {
            version.ToTable("settings_version").HasKey(v => v.Id);
            version.Property(v => v.Id).ValueGeneratedNever();
        });
    }

    private static void MapUploads(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<UploadRow>(upload =>
        {
            upload.ToTable("uploads").HasKey(u => u.Id);
            upload.Property(u => u.Id).ValueGeneratedNever();
            upload.Property(u => u.IsPosted).HasDefaultValue(false);
            upload.HasIndex(u => u.Chat, "uploads_of_chat");
            upload.HasIndex(u => u.ChangedAt, "uploads_open").HasFilter("status = 'uploading'");
            upload.HasIndex(u => u.ChangedAt, "uploads_unsent").HasFilter("status IN ('held', 'ready')");
            upload.HasIndex(u => new { u.ChangedAt, u.Id }, "uploads_sent").HasFilter("status = 'sent' AND NOT is_posted");
            upload.HasIndex(u => new { u.Contact, u.BeganAt }, "uploads_of_contact").HasFilter("contact IS NOT NULL");
        });
        modelBuilder.Entity<UploadPartRow>(part =>
        {
            part.ToTable("upload_parts").HasKey(p => new { p.Upload, p.Number });
            part.HasOne<UploadRow>().WithMany().HasForeignKey(p => p.Upload);
        });
        modelBuilder.Entity<UploadChatRow>(chat =>
        {
            chat.ToTable("upload_chats").HasKey(c => c.Chat);
            chat.Property(c => c.Chat).ValueGeneratedNever();
        });
    }

    /// <summary>What only the team sees of chats. In tables of its own: no statement that reads for customers touches them.</summary>
    private static void MapNotes(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TeamLogRow>(log =>
        {
            log.ToTable("team_logs").HasKey(l => l.Chat);
            log.Property(l => l.Chat).ValueGeneratedNever();
        });
        modelBuilder.Entity<TeamEntryRow>(entry =>
        {
            entry.ToTable("team_entries").HasKey(e => new { e.Chat, e.Number });
            entry.HasIndex(e => new { e.Chat, e.Author, e.EntryId }, "team_entries_once").IsUnique();
        });
        modelBuilder.Entity<ChatTagRow>(tag =>
        {
            tag.ToTable("chat_tags").HasKey(t => new { t.Chat, t.Tag });
            tag.HasIndex(t => new { t.Tag, t.Chat }, "chat_tags_by_tag");
        });
    }
}
