using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.Testing;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>What is rare among much is found through an index of its own.</summary>
[RequiresPostgreSql]
public sealed class FindingRareRows(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private PostgreSqlDatabase _node = null!;
    private Chat _oldest = null!;

    public async Task InitializeAsync()
    {
        await test.EmptyAsync();
        _node = test.NewNode(o => o.ConnectionString += ";" + HeldConnection.Single);
        _oldest = await ATestChat.StoredAsync(test.ChatsOn(_node));
        await test.ExecuteAsync(
            $$"""
            UPDATE {0}.chats SET agent = 'rare', queue = 'rare', started_at = 1;
            INSERT INTO {0}.chats (id, widget, contact, customer_name, verified, form, queue, status, fence, segment, assignment, passes, started_at, queued_at, agent,
                                   last_sequence, customer_delivered, customer_read, agent_delivered, agent_read)
            SELECT ('f' || substr(md5(i::text), 2))::uuid, 'widget', gen_random_uuid(), 'Customer', false, '[]', 'common', 'sealed', 1, 1, 0, '[]', 1000 + i, 1, 'common', 0, 0, 0, 0, 0
              FROM generate_series(1, 20000) i;
            INSERT INTO {0}.outbox (kind, reference, due_at, attempts, status) SELECT 'mail', i::text, 1, 1, CASE i WHEN 7 THEN 'dead' ELSE 'cancelled' END FROM generate_series(1, 20000) i;
            """);
        await test.ExecuteAsync("ANALYZE {0}.chats, {0}.outbox");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Spec]
    public async Task Chats_of_an_agent_a_queue_or_a_time_are()
    {
        await IsFoundThroughAsync("chats_of_agent", new() { Agents = [new("rare")] });
        await IsFoundThroughAsync("chats_of_queue", new() { Queues = [new("rare")] });
        await IsFoundThroughAsync("chats_started", new() { Until = DateTimeOffset.UnixEpoch.AddTicks(500) });
    }

    [Spec]
    public async Task Left_messages_and_those_nobody_answered_are()
    {
        await test.ExecuteAsync(
            """
            UPDATE {0}.chats SET message_id = gen_random_uuid(), answered_at = 1 WHERE id IN (SELECT id FROM {0}.chats WHERE queue = 'common' LIMIT 200);
            UPDATE {0}.chats SET message_id = gen_random_uuid(), queue = 'common' WHERE agent = 'rare';
            """);
        await test.ExecuteAsync("ANALYZE {0}.chats");

        await IsFoundThroughAsync("chats_unanswered", new() { Answered = false, Queues = [new("common")] });
        Assert.Equal(1, await new PostgreSqlActivityLog(_node).CountAsync(new() { Type = ActivityType.Message, Answered = false, Queues = [new("common")] }, default));
        Assert.Equal(201, await new PostgreSqlActivityLog(_node).CountAsync(new() { Type = ActivityType.Message, Queues = [new("common")] }, default));
        Assert.True(await ScansAsync("chats_messages") > 0);
    }

    [Spec]
    public async Task Mails_that_were_given_up_are()
    {
        Assert.Equal("7", Assert.Single(await new RelationalOutboxStore(_node).DeadLettersAsync(null, 10, default)).Reference);

        Assert.True(await ScansAsync("outbox_dead") > 0);
    }

    [Spec]
    public async Task The_end_of_a_long_chat_is_without_reading_its_beginning()
    {
        await test.ChatsOn(_node).AppendAsync(_oldest.Append("Hello"), default);
        await test.ExecuteAsync(
            """
            INSERT INTO {0}.entries (chat, sequence, at, author, message_id, content)
            SELECT e.chat, i, e.at, e.author, gen_random_uuid(), e.content FROM {0}.entries e, generate_series(2, 5000) i WHERE e.message_id IS NOT NULL;
            UPDATE {0}.chats SET last_sequence = 5000 WHERE agent = 'rare';
            """);
        await test.ExecuteAsync("ANALYZE {0}.entries");
        var before = await ReadEntriesAsync();

        var page = await test.ChatsOn(_node).ReadAsync(_oldest.Id, -10, 10, default);

        Assert.Equal(4991, page!.Entries[0].Sequence);
        Assert.InRange(await ReadEntriesAsync() - before, 10, 20);
    }

    private async Task IsFoundThroughAsync(string index, ActivityQuery query)
    {
        Assert.Equal(_oldest.Id, Assert.Single((await new PostgreSqlActivityLog(_node).SearchAsync(query, default)).Items).Chat.Id);

        Assert.True(await ScansAsync(index) > 0, index);
    }

    /// <summary>On the only connection there is, whose figures are handed over first.</summary>
    private async Task<long> ScansAsync(string index)
    {
        await using (var handing = _node.Source.CreateCommand("SELECT pg_stat_force_next_flush()")) await handing.ExecuteNonQueryAsync();
        await using var command = _node.Source.CreateCommand("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = $1 AND schemaname = $2");
        command.Parameters.Add(new() { Value = index });
        command.Parameters.Add(new() { Value = _node.Schema.Trim('"') });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>How many entries were read so far, whether anybody wanted them or not.</summary>
    private async Task<long> ReadEntriesAsync()
    {
        await using (var handing = _node.Source.CreateCommand("SELECT pg_stat_force_next_flush()")) await handing.ExecuteNonQueryAsync();
        await using var command = _node.Source.CreateCommand("SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = 'entries' AND schemaname = $1");
        command.Parameters.Add(new() { Value = _node.Schema.Trim('"') });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
