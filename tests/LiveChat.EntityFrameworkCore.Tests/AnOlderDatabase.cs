using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Audit;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.Settings;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>What a database of an older version holds: a row in every table it had, in the columns these had first, and whether it is all there after the upgrade.</summary>
internal static class AnOlderDatabase
{
    private const string Chat = "0192e4a0000070008000000000000001";
    private const string Contact = "0192e4a0000070008000000000000002";
    private const string Message = "0192e4a0000070008000000000000003";

    private const string Upload = "0192e4a0000070008000000000000004";
    private const string Left = "0192e4a0000070008000000000000005";
    private const string Follower = "older-follower";

    /// <summary>All there were, in their order, by the name behind the number.</summary>
    private static readonly string[] Versions = ["Initial", "SettingsUploadsAudit", "WordIndex", "RareChatsDeadLetters", "Followers", "QueueIdle", "TransfersAndMemory", "AgentActivity", "LeftMessages", "SignIns", "Ratings", "NotesTagsBlocks", "Attachments", "Redaction", "FormWords", "AgentRoles", "PostedUploads"];

    private static readonly AuditRecord Redacted = AuditChain.After(AuditSeal.Beginning, [new() { At = SpecChat.Start, Actor = "admin", Action = "redacted", Subject = $"chat/{Chat}" }]).Single();
    private static readonly string Hash = new('e', 64);

    private static readonly SecretHash Secret = VisitorSecret.Create().Hash();
    private static readonly SecretHash Added = VisitorSecret.Create().Hash();
    private static readonly TokenHash Token = TokenHash.Of("token");

    /// <summary>A chat an agent is in, with a message, its customer, and whatever else the version knew.</summary>
    /// <param name="version">The migration the tables were made with.</param>
    /// <param name="schema">Before the name of each table.</param>
    /// <param name="id">Writes an id.</param>
    /// <param name="teams">The team "one", as the database keeps lists.</param>
    public static IEnumerable<string> Rows(string version, string schema, Func<string, string> id, string teams) =>
    [
        .. First(schema, id, teams),
        .. Has(version, "SettingsUploadsAudit") ? Second(schema, id) : [],
        .. Has(version, "Followers")
            ? (string[])[$"INSERT INTO {schema}outbox (kind, reference, due_at, attempts, status, chat, through) VALUES ('{Follower}', '{Chat}', 1, 5, 'following', {id(Chat)}, 0)"]
            : [],
        .. Has(version, "QueueIdle") ? (string[])[$"INSERT INTO {schema}agent_queue_idle (agent, queue, since) VALUES ('ana', 'default', 1893488400000003)"] : [],
        .. Has(version, "TransfersAndMemory") ? Transferring(schema, id) : [],
        .. Has(version, "AgentActivity") ? (string[])[$"UPDATE {schema}agents SET active_at = 1893488400000005"] : [],
        .. Has(version, "LeftMessages") ? Leaving(schema, id) : [],
        .. Has(version, "SignIns") ? SigningIn(schema, id) : [],
        .. Has(version, "Attachments") ? (string[])[$"UPDATE {schema}chats SET attachments_enabled = {(schema.Length == 0 ? "1" : "TRUE")}"] : [],
        .. Has(version, "Redaction") ? (string[])[$"UPDATE {schema}chats SET redacted_at = 1893488400000007"] : [],
        .. Has(version, "Ratings") ? (string[])[$"UPDATE {schema}chats SET rating = 4"] : [],
        .. Has(version, "NotesTagsBlocks") ? Noting(schema, id) : [],
    ];

    private static string[] First(string schema, Func<string, string> id, string teams) =>
    [
        $$"""
        INSERT INTO {{schema}}chats (id, widget, contact, customer_name, verified, form, queue, status, fence, segment, assignment, agent, agent_name, passes, started_at, queued_at,
                                     last_sequence, customer_delivered, customer_read, agent_delivered, agent_read)
        VALUES ({{id(Chat)}}, 'widget', {{id(Contact)}}, 'Zoë', false, '[{"key":"animal","label":"Animal","value":"A zebra","role":"custom"}]', 'default', 'active', 3, 1, 1, 'ana', 'Ana', '[]', 1893488400000000, 1893488400000000, 1, 1, 0, 0, 0)
        """,
        $$"""
        INSERT INTO {{schema}}entries (chat, sequence, at, author, message_id, content)
        VALUES ({{id(Chat)}}, 1, 1893488400000000, 'customer', {{id(Message)}}, '{"kind":"message","author":{"kind":"customer","id":"{{Contact}}"},"text":"Hello 字","v":1}')
        """,
        $"INSERT INTO {schema}claims (chat, agent, place, kind) VALUES ({id(Chat)}, 'ana', 0, 'active')",
        $"INSERT INTO {schema}agents (id, name, teams, availability, notice, capacity, missed_rings, fence) VALUES ('ana', 'Ana', {teams}, 'available', 'none', 4, 1, 7)",
        $"INSERT INTO {schema}contacts (id, widget, secret, name, email, created_at, fence) VALUES ({id(Contact)}, 'widget', '{Secret.Value}', 'Zoë Ray', 'zoe@example.com', 1893488400000000, 2)",
        $"INSERT INTO {schema}outbox (kind, reference, due_at, attempts, status) VALUES ('mail', '1', 1, 2, 'pending')",
        $"INSERT INTO {schema}outbox (kind, reference, due_at, attempts, last_error, status) VALUES ('mail', '2', 1, 20, 'refused', 'dead')",
        $$"""INSERT INTO {{schema}}journal (chat, at, content) VALUES ({{id(Chat)}}, 1893488400000000, '{"kind":"missed","agents":["ana"],"v":1}')""",
        $"INSERT INTO {schema}agent_idle (agent, since) VALUES ('ana', 1893488400000001)",
        $"INSERT INTO {schema}agent_offers (agent, queue, at) VALUES ('ana', 'default', 1893488400000002)",
        $"INSERT INTO {schema}queue_leases (queue, node, until) VALUES ('default', 'node1', 4133980800000000)",
    ];

    private static string[] Second(string schema, Func<string, string> id) =>
    [
        $$"""INSERT INTO {{schema}}settings (kind, name, content, version) VALUES ('queue', 'default', '{"name":"字"}', 3)""",
        $"INSERT INTO {schema}settings_version (id, version) VALUES (1, 5)",
        $"INSERT INTO {schema}audit (number, at, actor, action, subject, hash) VALUES (1, 1893488400000000, 'admin', 'redacted', 'chat/{Chat}', '{Redacted.Hash}')",
        $"INSERT INTO {schema}audit_head (id, number, hash) VALUES (1, 1, '{Redacted.Hash}')",
        $"INSERT INTO {schema}upload_chats (chat, begun) VALUES ({id(Chat)}, 1)",
        $$"""
        INSERT INTO {{schema}}uploads (id, chat, "by", file_name, size, part_size, began_at, changed_at, version, status, type, stored_size, hash)
        VALUES ({{id(Upload)}}, {{id(Chat)}}, '{"kind":"customer","id":"{{Contact}}"}', 'Zoë.png', 10, 10, 1893488400000000, 1893488400000000, 3, 'ready', 'image/png', 9, '{{Hash}}')
        """,
        $"INSERT INTO {schema}upload_parts (upload, number, length, hash) VALUES ({id(Upload)}, 1, 10, '{Hash}')",
    ];

    private static string[] Transferring(string schema, Func<string, string> id) =>
    [
        $$"""
        UPDATE {{schema}}chats SET offer_id = {{id(Upload)}}, offer_made_at = 1893488400000000, offer_until = 1893488418000000,
                                   transfer = '{"from":"ana","from_name":"Ana","to":"ben","to_name":"Ben","note":"字"}',
                                   last_agent = 'ana', last_agent_at = 1893488400000000, overflows = 2, in_queue_since = 1893488400000001, queued_by = 'lost_agent'
        """,
        $"UPDATE {schema}agent_idle SET left_at = 1893488400000004",
    ];

    private static string[] Leaving(string schema, Func<string, string> id) =>
    [
        $"""
        INSERT INTO {schema}chats (id, widget, contact, customer_name, verified, form, queue, status, fence, segment, assignment, passes, started_at, queued_at, ended_at, ended_by,
                                   message_id, answered_at, answered_by, last_sequence, customer_delivered, customer_read, agent_delivered, agent_read)
        VALUES ({id(Left)}, 'widget', {id(Message)}, 'Lee', false, '[]', 'default', 'sealed', 2, 1, 0, '[]', 1893488400000000, 1893488400000000, 1893488400000000, 'customer',
                {id(Upload)}, 1893488400000005, 'Ana', 0, 0, 0, 0, 0)
        """,
    ];

    private static string[] SigningIn(string schema, Func<string, string> id) =>
    [
        $"INSERT INTO {schema}contact_secrets (widget, secret, contact, created_at) VALUES ('widget', '{Added.Value}', {id(Contact)}, 1893488400000000)",
        $"INSERT INTO {schema}identity_tokens (widget, token, visitor, expires_at) VALUES ('widget', '{Token.Value}', '{Secret.Value}', 4133980800000000)",
    ];

    private static string[] Noting(string schema, Func<string, string> id) =>
    [
        $"UPDATE {schema}chats SET user_agent = 'Mozilla/5.0'",
        $"UPDATE {schema}agents SET languages = 'de pt-BR'",
        $"UPDATE {schema}contacts SET blocked_at = 1893488400000006, blocked_by = 'ana', blocked_by_name = 'Ana', block_reason = 'Spam'",
        $"INSERT INTO {schema}team_logs (chat, last) VALUES ({id(Chat)}, 2)",
        $"""
        INSERT INTO {schema}team_entries (chat, number, entry_id, author, kind, by_kind, by_id, by_name, at, text, is_rewritten)
        VALUES ({id(Chat)}, 1, {id(Message)}, 'agent:ana', 'note', 'agent', 'ana', 'Ana', 1893488400000007, 'Has called 字', false),
               ({id(Chat)}, 2, {id(Upload)}, 'agent:ana', 'tag_added', 'agent', 'ana', 'Ana', 1893488400000008, 'vip', false)
        """,
        $"INSERT INTO {schema}chat_tags (chat, tag) VALUES ({id(Chat)}, 'vip')",
    ];

    private static bool Has(string version, string migration)
    {
        var (known, asked) = (Array.IndexOf(Versions, version[(version.IndexOf('_', StringComparison.Ordinal) + 1)..]), Array.IndexOf(Versions, migration));
        Assert.True(known >= 0, $"Say here which rows a database of {version} has.");
        return known >= asked;
    }

    public static async Task IsKeptAsync<TLog>(string version, RelationalDatabase database, IChatStore chats, TLog log)
        where TLog : IActivityLog, IWordIndex
    {
        await database.CheckAsync(default);
        var chat = Assert.Single(await chats.HeadsAsync(new ChatQuery.ClaimedBy([new("ana")]), default));
        Assert.Equal(Has(version, "Ratings") ? 4 : null, chat.Rating);
        Assert.Equal(Has(version, "Attachments"), chat.AttachmentsEnabled);
        Assert.Equal(Has(version, "Redaction") ? SpecChat.Start.AddMicroseconds(7) : null, chat.RedactedAt);
        Assert.Equal((Chat, "Zoë", ChatStatus.Active, SpecChat.Start, 3L), ($"{chat.Id}", chat.CustomerName, chat.Status, chat.QueuedAt, chat.Fence));
        Assert.Equal(Has(version, "TransfersAndMemory") ? ("Ben", "字") : (null, null), (chat.Offer?.Transfer?.ToName, chat.Offer?.Transfer?.Note?.Value));
        Assert.Equal(Has(version, "TransfersAndMemory") ? ("ana", SpecChat.Start, 2) : (null, null, 0), (chat.LastAgent?.Value, chat.LastAgentAt, chat.Overflows));
        Assert.Equal(Has(version, "TransfersAndMemory") ? (SpecChat.Start.AddMicroseconds(1), QueuedBy.LostAgent) : (SpecChat.Start, QueuedBy.Start), (chat.WaitsSince, chat.QueuedBy));
        if (Has(version, "LeftMessages"))
        {
            var left = Assert.Single(await chats.HeadsAsync(new ChatQuery.LeftAs(new(Guid.Parse(Message)), new(Guid.Parse(Upload))), default));
            Assert.Equal((Left, SpecChat.Start.AddMicroseconds(5), "Ana"), ($"{left.Id}", left.Message?.AnsweredAt, left.Message?.AnsweredBy));
        }

        Assert.Equal(["Hello 字"], await ATestChat.TextsAsync(chats, chat));
        var ana = Assert.IsType<Agent>(await new RelationalAgentStore(database).FindAsync(new("ana"), default));
        Assert.Equal(("Ana", "one", Availability.Available, 4, 1, 7L), (ana.Name, Assert.Single(ana.Teams), ana.Availability, ana.Capacity, ana.MissedRings, ana.Fence));
        Assert.Equal(Has(version, "AgentActivity") ? SpecChat.Start.AddMicroseconds(5) : null, ana.ActiveAt);
        var contact = Assert.IsType<Contact>(await new RelationalContactStore(database).FindBySecretAsync(new("widget"), Secret, default));
        Assert.Equal((chat.Contact, "Zoë Ray", "zoe@example.com"), (contact.Id, contact.Name, contact.Email));
        if (Has(version, "SignIns")) await HasSignInAsync(database, contact);
        var mail = Assert.Single(await new RelationalOutboxStore(database).LeaseAsync(10, TimeSpan.FromMinutes(1), default));
        Assert.Equal(("1", 3), (mail.Reference, mail.Attempts));
        await HasRoutingAsync(version, database, chat);
        if (Has(version, "SettingsUploadsAudit")) await HasSettingsUploadsAuditAsync(database, chat);
        if (Has(version, "Followers"))
        {
            var follower = Assert.Single(await new RelationalOutboxStore(database).LeaseFollowersAsync(Follower, null, 10, TimeSpan.FromMinutes(1), default));
            Assert.Equal((Chat, 6, 0L, 0), (follower.Reference, follower.Attempts, follower.Through, follower.Failures));
        }

        if (Has(version, "NotesTagsBlocks"))
        {
            Assert.Equal("Mozilla/5.0", chat.UserAgent);
            Assert.Equal("de pt-BR", string.Join(' ', ana.Languages));
            Assert.Equal(new ContactBlock(SpecChat.Start.AddMicroseconds(6), "ana", "Ana", "Spam"), contact.Block);
            var noted = await new RelationalTeamLogStore(database).ReadAsync(chat.Id, 0, 10, default);
            Assert.Equal(["Has called 字", "vip"], noted.Entries.Select(e => e.Text?.Value));
            Assert.Equal("vip", Assert.Single(noted.Tags));
        }

        if (Has(version, Versions[^1])) await HasRowsInEveryTableAsync(database);

        await HasFormAsync(log);
        await IsFoundAsync(log, chat, [1]);
        while (await log.FillAsync(default))
        {
        }

        await HasFormAsync(log);
        await IsFoundAsync(log, chat, [1]);
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("hello again"), default));
        await IsFoundAsync(log, chat, [1, 2]);
    }

    private static async Task HasFormAsync(IActivityLog log) => Assert.True(Assert.Single((await log.SearchAsync(new() { Text = "zebra" }, default)).Items).InForm);

    private static async Task HasSignInAsync(RelationalDatabase database, Contact contact)
    {
        var contacts = new RelationalContactStore(database);
        Shape.Equal(contact, await contacts.FindBySecretAsync(contact.Widget, Added, default));
        var stolen = new SignIn { Contact = contact, ExpectedFence = contact.Fence, Token = Token, Visitor = Added, At = SpecChat.Start, TokenExpiresAt = SpecChat.FarAway };
        Assert.Equal(SignInOutcome.TokenUsed, await contacts.SignInAsync(stolen, default));
    }

    private static async Task HasRoutingAsync(string version, RelationalDatabase database, Chat chat)
    {
        var dead = Assert.Single(await new RelationalOutboxStore(database).DeadLettersAsync(null, 10, default));
        Assert.Equal(("2", 20, "refused"), (dead.Reference, dead.Attempts, dead.LastError));
        var missed = Assert.IsType<OfferMissed>(Assert.Single(await new RelationalJournal(database).RoutingAsync(chat.Id, 0, 10, default)).Event);
        Assert.Equal((new AgentId("ana"), SpecChat.Start), (Assert.Single(missed.Agents), missed.At));

        var routing = new RelationalRoutingStore(database);
        var ana = Assert.Single(await routing.AgentsAsync(new("default"), default));
        DateTimeOffset? inQueue = Has(version, "QueueIdle") ? SpecChat.Start.AddMicroseconds(3) : null;
        Assert.Equal((1, SpecChat.Start.AddMicroseconds(1), SpecChat.Start.AddMicroseconds(2), inQueue), (ana.Load, ana.IdleSince, ana.LastOfferedAt, ana.IdleInQueueSince));
        Assert.False(await routing.AcquireAsync(new("default"), new("node2"), TimeSpan.FromMinutes(1), default));
        Assert.True(await routing.AcquireAsync(new("default"), new("node1"), TimeSpan.FromMinutes(1), default));
    }

    private static async Task HasSettingsUploadsAuditAsync(RelationalDatabase database, Chat chat)
    {
        var settings = new RelationalSettingsStore(database);
        Shape.Equal(new SettingsDocument(new(SettingsKind.Queue, "default"), """{"name":"字"}""", 3), Assert.Single(await settings.ListAsync(SettingsKind.Queue, default)));
        Assert.Equal(5, await settings.VersionAsync(default));

        var journal = new RelationalJournal(database);
        Shape.Equal(Redacted, Assert.Single(await journal.AuditAsync(0, 10, default)));
        Assert.True((await journal.VerifyAsync(null, default)).IsRight);

        var upload = Assert.IsType<Upload>(await new RelationalUploadStore(database).FindAsync(new(Guid.ParseExact(Upload, "N")), default));
        Assert.Equal((chat.Id, new Participant.Customer(chat.Contact), "Zoë.png", SpecChat.Start, 3L), (upload.Plan.Chat, upload.Plan.By, upload.Plan.FileName, upload.BeganAt, upload.Version));
        Assert.Equal(new UploadPart(1, 10, Hash), Assert.Single(upload.Parts));
        Assert.Equal(new UploadVerdict.Ready(new(new(upload.Plan.Id.Value), "image/png", 9, Hash, 1, 1)), upload.Verdict);
    }

    /// <summary>Nothing is said here of a table nobody put a row into.</summary>
    private static async Task HasRowsInEveryTableAsync(RelationalDatabase database)
    {
        var empty = await database.ReadAsync(
            async (context, token) =>
            {
                var names = new List<string>();
                foreach (var table in context.Model.GetEntityTypes().Select(e => e.GetSchemaQualifiedTableName()!).Distinct())
                {
                    await using var command = context.Database.GetDbConnection().CreateCommand();
                    command.CommandText = $"SELECT 1 FROM {table} LIMIT 1";
                    if (await command.ExecuteScalarAsync(token) is null) names.Add(table);
                }

                return names;
            },
            default);
        Assert.Empty(empty);
    }

    private static async Task IsFoundAsync(IActivityLog log, Chat chat, long[] matches)
    {
        var said = Assert.Single((await log.SearchAsync(new() { Text = "hello", Agents = [new("ana")] }, default)).Items);
        Assert.Equal((chat.Id, string.Join(' ', matches)), (said.Chat.Id, string.Join(' ', said.Matches)));
        Assert.Equal(chat.Id, Assert.Single((await log.SearchAsync(new() { Text = "zoe ray" }, default)).Items).Chat.Id);
        Assert.Equal(chat.Id, Assert.Single((await log.SearchAsync(new() { Until = chat.StartedAt.AddTicks(1), Type = ActivityType.Chat }, default)).Items).Chat.Id);
    }
}
