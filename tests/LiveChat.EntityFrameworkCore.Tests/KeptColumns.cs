namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>What each column holds that can hold text or bytes: something people wrote, which a redaction has to reach, or something else.</summary>
internal static class KeptColumns
{
    /// <summary>What people wrote, and what is made of that.</summary>
    private static readonly string[] Content =
    [
        "chats.customer_name", "chats.email", "chats.form", "chats.page_url", "chats.transfer", "chats.user_agent",
        "chat_tags.tag",
        "contacts.block_reason", "contacts.email", "contacts.name", "contacts.phone", "contacts.subject",
        "entries.content",
        "team_entries.text",
        "uploads.file_name",
    ];

    /// <summary>Ids, codes, hashes, staff, and what administrators set.</summary>
    private static readonly string[] Others =
    [
        "agent_idle.agent",
        "agent_offers.agent", "agent_offers.queue",
        "agent_queue_idle.agent", "agent_queue_idle.queue",
        "agents.availability", "agents.id", "agents.languages", "agents.name", "agents.notice", "agents.teams",
        "audit.action", "audit.actor", "audit.facts", "audit.hash", "audit.subject",
        "audit_head.hash",
        "chats.agent", "chats.agent_name", "chats.answered_by", "chats.ended_by", "chats.last_agent", "chats.locale", "chats.passes", "chats.queue", "chats.queued_by", "chats.status", "chats.widget",
        "claims.agent", "claims.kind",
        "contact_secrets.secret", "contact_secrets.widget",
        "contacts.blocked_by", "contacts.blocked_by_name", "contacts.secret", "contacts.widget",
        "entries.author",
        "identity_tokens.token", "identity_tokens.visitor", "identity_tokens.widget",
        "journal.content",
        "outbox.kind", "outbox.last_error", "outbox.reference", "outbox.status",
        "queue_leases.node", "queue_leases.queue",
        "settings.content", "settings.kind", "settings.name",
        "team_entries.author", "team_entries.by_id", "team_entries.by_kind", "team_entries.by_name", "team_entries.kind",
        "upload_parts.hash",
        "uploads.by", "uploads.code", "uploads.hash", "uploads.status", "uploads.type",
    ];

    /// <summary>Fails for a column nobody has thought about.</summary>
    /// <param name="columns">All columns of text or bytes, as <c>table.column</c>.</param>
    /// <param name="index">Those of them in which this database keeps what is searched.</param>
    /// <param name="administration">Those this database needs for itself.</param>
    public static void AssertKnown(IReadOnlyCollection<string> columns, IReadOnlyCollection<string> index, IReadOnlyCollection<string> administration)
    {
        string[] known = [.. Content, .. Others, .. index, .. administration];
        Assert.Equal(known.Length, known.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(known.Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));
    }

    /// <summary>Fails for content in which no token stood: then nobody knows whether a redaction reaches it.</summary>
    /// <param name="held">The columns in which a token stood.</param>
    /// <param name="index">As for <see cref="AssertKnown"/>.</param>
    public static void AssertPlanted(IReadOnlyCollection<string> held, IReadOnlyCollection<string> index)
        => Assert.Equal(Content.Concat(index).Order(StringComparer.Ordinal), held.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
