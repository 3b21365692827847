using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>What a database of an older version holds, in the columns the first version had, and whether it is all there after the upgrade.</summary>
internal static class AnOlderDatabase
{
    private const string Chat = "0192e4a0000070008000000000000001";
    private const string Contact = "0192e4a0000070008000000000000002";
    private const string Message = "0192e4a0000070008000000000000003";

    private static readonly SecretHash Secret = VisitorSecret.Create().Hash();

    /// <summary>A chat an agent is in, with a message, its customer, and a mail to be sent.</summary>
    /// <param name="schema">Before the name of each table.</param>
    /// <param name="id">Writes an id.</param>
    /// <param name="teams">The team "one", as the database keeps lists.</param>
    public static IEnumerable<string> Rows(string schema, Func<string, string> id, string teams) =>
    [
        $$"""
        INSERT INTO {{schema}}chats (id, widget, contact, customer_name, verified, form, queue, status, fence, segment, assignment, agent, agent_name, passes, started_at, queued_at,
                                     last_sequence, customer_delivered, customer_read, agent_delivered, agent_read)
        VALUES ({{id(Chat)}}, 'widget', {{id(Contact)}}, 'Zoë', false, '[]', 'default', 'active', 3, 1, 1, 'ana', 'Ana', '[]', 1893488400000000, 1893488400000000, 1, 1, 0, 0, 0)
        """,
        $$"""
        INSERT INTO {{schema}}entries (chat, sequence, at, author, message_id, content)
        VALUES ({{id(Chat)}}, 1, 1893488400000000, 'customer', {{id(Message)}}, '{"kind":"message","author":{"kind":"customer","id":"{{Contact}}"},"text":"Hello 字","v":1}')
        """,
        $"INSERT INTO {schema}claims (chat, agent, place, kind) VALUES ({id(Chat)}, 'ana', 0, 'active')",
        $"INSERT INTO {schema}agents (id, name, teams, availability, notice, capacity, missed_rings, fence) VALUES ('ana', 'Ana', {teams}, 'available', 'none', 4, 1, 7)",
        $"INSERT INTO {schema}contacts (id, widget, secret, name, email, created_at, fence) VALUES ({id(Contact)}, 'widget', '{Secret.Value}', 'Zoë Ray', 'zoe@example.com', 1893488400000000, 2)",
        $"INSERT INTO {schema}outbox (kind, reference, due_at, attempts, status) VALUES ('mail', '1', 1, 2, 'pending')",
    ];

    public static async Task IsKeptAsync<TLog>(RelationalDatabase database, IChatStore chats, TLog log)
        where TLog : IActivityLog, IWordIndex
    {
        await database.CheckAsync(default);
        var chat = Assert.Single(await chats.HeadsAsync(new ChatQuery.ClaimedBy([new("ana")]), default));
        Assert.Equal((Chat, "Zoë", ChatStatus.Active, SpecChat.Start, 3L), ($"{chat.Id}", chat.CustomerName, chat.Status, chat.QueuedAt, chat.Fence));
        Assert.Equal(["Hello 字"], await ATestChat.TextsAsync(chats, chat));
        var ana = Assert.IsType<Agent>(await new RelationalAgentStore(database).FindAsync(new("ana"), default));
        Assert.Equal(("Ana", "one", Availability.Available, 4, 1, 7L), (ana.Name, Assert.Single(ana.Teams), ana.Availability, ana.Capacity, ana.MissedRings, ana.Fence));
        var contact = Assert.IsType<Contact>(await new RelationalContactStore(database).FindBySecretAsync(new("widget"), Secret, default));
        Assert.Equal((chat.Contact, "Zoë Ray", "zoe@example.com"), (contact.Id, contact.Name, contact.Email));
        var mail = Assert.Single(await new RelationalOutboxStore(database).LeaseAsync(10, TimeSpan.FromMinutes(1), default));
        Assert.Equal(("1", 3), (mail.Reference, mail.Attempts));

        await IsFoundAsync(log, chat, [1]);
        while (await log.FillAsync(default))
        {
        }

        await IsFoundAsync(log, chat, [1]);
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("hello again"), default));
        await IsFoundAsync(log, chat, [1, 2]);
    }

    private static async Task IsFoundAsync(IActivityLog log, Chat chat, long[] matches)
    {
        var said = Assert.Single((await log.SearchAsync(new() { Text = "hello", Agents = [new("ana")] }, default)).Items);
        Assert.Equal((chat.Id, string.Join(' ', matches)), (said.Chat.Id, string.Join(' ', said.Matches)));
        Assert.Equal(chat.Id, Assert.Single((await log.SearchAsync(new() { Text = "zoe ray" }, default)).Items).Chat.Id);
        Assert.Equal(chat.Id, Assert.Single((await log.SearchAsync(new() { Until = chat.StartedAt.AddTicks(1) }, default)).Items).Chat.Id);
    }
}
