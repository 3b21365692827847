using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using LiveChat.Tests;
using Npgsql;
using static LiveChat.Testing.Together;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Two nodes over one database: each has its own connections and its own writer, and neither knows of the other.</summary>
[RequiresPostgreSql]
public sealed class TwoNodes(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly int Races = LongRun.IsOn ? 10_000 : 1000;

    private IChatStore[] _nodes = [];

    private RelationalAgentStore? _agents;

    public async Task InitializeAsync()
    {
        var database = await test.EmptyAsync();
        _agents = new RelationalAgentStore(database);
        _nodes = [test.ChatsOn(database), test.ChatsOn(test.NewNode())];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Spec]
    public async Task The_same_message_sent_fifty_times_over_both_is_one_message_with_fifty_equal_answers()
    {
        for (var round = 0; round < 20; round++)
        {
            var chat = await StartAsync();
            var append = chat.Append("Once");

            var results = await AtOnceAsync(50, (node, _) => node.AppendAsync(append, default));

            Assert.Single(results.OfType<AppendResult.Appended>());
            Assert.Equal(49, results.OfType<AppendResult.Duplicate>().Count());
            Assert.All(results, r => Assert.Equal(append.Message with { Sequence = 1 }, r is AppendResult.Appended a ? a.Message : ((AppendResult.Duplicate)r).Message));
            Assert.Single(await LogAsync(chat));
        }
    }

    [Spec]
    public async Task Messages_sent_over_both_get_dense_sequences_in_the_order_of_each_sender()
    {
        Chat[] chats = [await StartAsync(), await StartAsync(), await StartAsync()];

        // Six senders per chat, three on each node; each sends the next when the last is acknowledged.
        await AtOnceAsync(18, async (node, sender) =>
        {
            var chat = chats[sender % 3];
            for (var i = 0; i < 40; i++)
            {
                Assert.IsType<AppendResult.Appended>(await node.AppendAsync(chat.Append(chat.Says($"{i:00}", author: new Participant.OfSystem($"{sender}"))), default));
            }

            return true;
        });

        foreach (var chat in chats)
        {
            var log = (await LogAsync(chat)).Cast<MessagePosted>().ToList();
            Assert.Equal(Enumerable.Range(1, 240).Select(i => (long)i), log.Select(m => m.Sequence));
            Assert.All(log.GroupBy(m => m.Author), s => Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:00}"), s.Select(m => m.Text.Value)));
        }
    }

    [Spec]
    public async Task Of_commits_on_the_same_fence_exactly_one_wins()
    {
        for (var round = 0; round < 100; round++)
        {
            var chat = await StartAsync();

            var results = await AtOnceAsync(4, (node, i) => node.CommitAsync(chat.Then(SpecChat.Ended(i % 2 == 0 ? EndedBy.Customer : EndedBy.Agent)), default));

            var won = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.All(results.OfType<CommitResult.Conflict>(), c => Assert.Equal((won.Fence, won.EndedBy), (c.Current?.Fence, c.Current?.EndedBy)));
            Assert.Single(await LogAsync(chat));
        }
    }

    [Spec]
    public async Task No_message_is_acknowledged_after_the_end_in_any_race()
    {
        var (before, refused) = (0, 0);
        for (var round = 0; round < Races; round++)
        {
            var chat = await StartAsync();
            var (one, other) = (_nodes[round % 2], _nodes[(round + 1) % 2]);

            // The first two are no race, so that both ends are seen on every machine.
            var sending = round == 1 ? null : Task.Run(() => one.AppendAsync(chat.Append("Wait!"), default));
            if (round == 0) await sending!;
            var ended = Assert.IsType<CommitResult.Committed>(await Task.Run(() => other.CommitAsync(chat.Then(SpecChat.Ended(EndedBy.Agent)), default)));
            var sent = await (sending ?? one.AppendAsync(chat.Append("Wait!"), default));

            var log = await LogAsync(chat);
            Assert.IsType<ChatEnded>(log[^1]);
            Assert.Equal(log.Count, ended.Entries[0].Sequence);
            if (sent is AppendResult.Appended appended)
            {
                Assert.Equal((1, 2), (appended.Message.Sequence, log.Count));
                before++;
            }
            else
            {
                Assert.Equal(ChatStatus.Sealed, Assert.IsType<AppendResult.Conflict>(sent).Current?.Status);
                Assert.Single(log);
                refused++;
            }
        }

        Assert.True(before > 0 && refused > 0, $"{before} before the end, {refused} refused.");
    }

    [Spec]
    public async Task Of_two_agents_who_accept_at_once_exactly_one_joins()
    {
        Agent[] both = [await AgentAsync("ana"), await AgentAsync("ben")];
        for (var round = 0; round < 200; round++)
        {
            var ringing = Assert.IsType<CommitResult.Committed>(await _nodes[0].CommitAsync((await StartAsync()).Then(SpecChat.Offered(both)).Guarded(both), default)).Chat;

            var results = await AtOnceAsync(2, (node, i) => node.CommitAsync(ringing.Then(SpecChat.Joined(both[i])).Guarded(both[i]), default));

            var won = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.Equal(won.Agent, Assert.Single(results.OfType<CommitResult.Conflict>()).Current?.Agent);
            Assert.Single(await LogAsync(ringing));
            Assert.Equal([won.Id], (await _nodes[1].HeadsAsync(new ChatQuery.ClaimedBy([won.Agent!.Value]), default)).Select(c => c.Id));
            Assert.IsType<CommitResult.Committed>(await _nodes[0].CommitAsync(won.Then(SpecChat.Ended(EndedBy.Agent)), default));
        }
    }

    [Spec]
    public async Task Offers_over_both_never_exceed_the_capacity()
    {
        var (ana, ben) = (await AgentAsync("ana", 2), await AgentAsync("ben", 1));
        for (var round = 0; round < 20; round++)
        {
            var chats = new List<Chat>();
            for (var i = 0; i < 8; i++) chats.Add(await StartAsync());

            Agent[][] asked = [[ben], [ana], [ben, ana]];
            var results = await AtOnceAsync(8, (node, i) => node.CommitAsync(chats[i].Then(SpecChat.Offered(asked[i % 3])).Guarded(asked[i % 3]), default));

            Assert.All(results, r => Assert.True(r is CommitResult.Committed or CommitResult.AgentsRefused { Full.IsEmpty: false, Changed.IsEmpty: true }));
            Assert.Equal(2, (await _nodes[0].HeadsAsync(new ChatQuery.ClaimedBy([ana.Id]), default)).Count);
            Assert.Single(await _nodes[1].HeadsAsync(new ChatQuery.ClaimedBy([ben.Id]), default));
            foreach (var chat in await _nodes[1].HeadsAsync(new ChatQuery.Open(), default)) await _nodes[0].CommitAsync(chat.Then(SpecChat.Ended(EndedBy.Customer)), default);
        }
    }

    [Spec]
    public async Task Of_a_hundred_chats_a_customer_starts_over_both_exactly_one_is_created()
    {
        var contact = SpecChat.New().Contact;

        var results = await AtOnceAsync(100, (node, _) => node.CommitAsync((SpecChat.New() with { Contact = contact }).Created(), default));

        var created = Assert.Single(results.OfType<CommitResult.Committed>()).Chat.Id;
        Assert.Equal(Enumerable.Repeat(created, 99), results.OfType<CommitResult.OpenChatExists>().Select(o => o.Chat));
    }

    [Spec]
    public async Task A_node_that_stands_still_with_a_chat_holds_up_the_messages_of_no_other_chat()
    {
        // Of the same lane: another one would not wait in any case.
        var (held, free) = (await StartAsync(), await StartAsync());
        while (AppendLanes.Of(free.Id) != AppendLanes.Of(held.Id)) free = await StartAsync();
        await using var connection = await HoldAsync(held);

        var waiting = Enumerable.Range(0, 10).Select(i => _nodes[0].AppendAsync(held.Append($"{i}"), default)).ToArray();
        for (var i = 0; i < 20; i++) Assert.IsType<AppendResult.Appended>(await _nodes[0].AppendAsync(free.Append($"{i}"), default));
        var late = _nodes[0].AppendAsync(held.Append("10"), default);
        Assert.DoesNotContain(waiting, w => w.IsCompleted);

        await connection.CloseAsync();

        Assert.All(await Task.WhenAll([.. waiting, late]), r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(Enumerable.Range(0, 11).Select(i => $"{i}"), (await LogAsync(held)).Cast<MessagePosted>().Select(m => m.Text.Value));
    }

    [Spec]
    public async Task A_message_repeated_many_times_while_its_chat_is_held_gets_its_first_answer_each_time()
    {
        var chat = await StartAsync();
        var append = chat.Append("Once");
        Assert.IsType<AppendResult.Appended>(await _nodes[0].AppendAsync(append, default));
        await using var connection = await HoldAsync(chat);

        var waiting = Enumerable.Range(0, 50).Select(_ => _nodes[0].AppendAsync(append, default)).ToArray();
        var other = _nodes[0].AppendAsync(chat.Append("Another"), default);
        await connection.CloseAsync();

        Assert.All(await Task.WhenAll(waiting), r => Assert.Equal(1, Assert.IsType<AppendResult.Duplicate>(r).Message.Sequence));
        Assert.Equal(2, Assert.IsType<AppendResult.Appended>(await other).Message.Sequence);
    }

    /// <summary>Somebody holds the chat until the connection is closed.</summary>
    private async Task<NpgsqlConnection> HoldAsync(Chat chat)
    {
        var node = test.NewNode(HeldConnection.ForLong);
        var connection = await node.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; SELECT 1 FROM {node.Schema}.chats WHERE id = '{chat.Id}' FOR UPDATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private Task<Chat> StartAsync() => ATestChat.StoredAsync(_nodes[0]);

    private async Task<Agent> AgentAsync(string id, int capacity = 1)
    {
        var agent = SpecChat.Agent(id, capacity);
        Assert.True(await _agents!.SaveAsync(agent, 0, default));
        return agent;
    }

    private async Task<IReadOnlyList<ChatEntry>> LogAsync(Chat chat) => (await _nodes[1].ReadAsync(chat.Id, 0, 1000, default))!.Entries;

    /// <summary>The first on one node, the next on the other, and so on.</summary>
    private Task<T[]> AtOnceAsync<T>(int times, Func<IChatStore, int, Task<T>> action) => AtOnce(times, i => action(_nodes[i % 2], i));
}
