using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.Testing;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Two nodes over one database: each has its own connections and its own writer, and neither knows of the other.</summary>
[RequiresPostgreSql]
public sealed class TwoNodes(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

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
            var message = Message(chat, "Once");

            var results = await AtOnceAsync(50, (node, _) => node.AppendAsync(new(chat.Id, chat.Fence, message), default));

            Assert.Single(results.OfType<AppendResult.Appended>());
            Assert.Equal(49, results.OfType<AppendResult.Duplicate>().Count());
            Assert.All(results, r => Assert.Equal(message with { Sequence = 1 }, r is AppendResult.Appended a ? a.Message : ((AppendResult.Duplicate)r).Message));
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
                var message = Message(chat, $"{i:00}", new Participant.OfSystem($"{sender}"));
                Assert.IsType<AppendResult.Appended>(await node.AppendAsync(new(chat.Id, chat.Fence, message), default));
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

            var results = await AtOnceAsync(4, (node, i) => node.CommitAsync(Then(chat, Ended(i % 2 == 0 ? EndedBy.Customer : EndedBy.Agent)), default));

            var won = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.All(results.OfType<CommitResult.Conflict>(), c => Assert.Equal((won.Fence, won.EndedBy), (c.Current?.Fence, c.Current?.EndedBy)));
            Assert.Single(await LogAsync(chat));
        }
    }

    [Spec]
    public async Task No_message_is_acknowledged_after_the_end_in_a_thousand_races()
    {
        var (before, refused) = (0, 0);
        for (var round = 0; round < 1000; round++)
        {
            var chat = await StartAsync();
            var (one, other) = (_nodes[round % 2], _nodes[(round + 1) % 2]);

            var sending = Task.Run(() => one.AppendAsync(new(chat.Id, chat.Fence, Message(chat, "Wait!")), default));
            var ending = Task.Run(() => other.CommitAsync(Then(chat, Ended(EndedBy.Agent)), default));
            var sent = await sending;
            var ended = Assert.IsType<CommitResult.Committed>(await ending);

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

        // Both ends of the race were seen, otherwise it was none.
        Assert.True(before > 0 && refused > 0, $"{before} before the end, {refused} refused.");
    }

    [Spec]
    public async Task Of_two_agents_who_accept_at_once_exactly_one_joins()
    {
        var (ana, ben) = (await AgentAsync("ana"), await AgentAsync("ben"));
        for (var round = 0; round < 200; round++)
        {
            var ringing = Assert.IsType<CommitResult.Committed>(await _nodes[0].CommitAsync(Offered(await StartAsync(), ana, ben), default)).Chat;

            var results = await AtOnceAsync(2, (node, i) => node.CommitAsync(Joined(ringing, i == 0 ? ana : ben), default));

            var won = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.Equal(won.Agent, Assert.Single(results.OfType<CommitResult.Conflict>()).Current?.Agent);
            Assert.Single(await LogAsync(ringing));
            Assert.Equal([won.Id], (await _nodes[1].HeadsAsync(new ChatQuery.ClaimedBy(won.Agent!.Value), default)).Select(c => c.Id));
            Assert.IsType<CommitResult.Committed>(await _nodes[0].CommitAsync(Then(won, Ended(EndedBy.Agent)), default));
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

            var results = await AtOnceAsync(8, (node, i) => node.CommitAsync(i % 3 == 0 ? Offered(chats[i], ben) : i % 3 == 1 ? Offered(chats[i], ana) : Offered(chats[i], ben, ana), default));

            Assert.All(results, r => Assert.True(r is CommitResult.Committed or CommitResult.AgentsRefused { Full.IsEmpty: false, Changed.IsEmpty: true }));
            Assert.InRange((await _nodes[0].HeadsAsync(new ChatQuery.ClaimedBy(ana.Id), default)).Count, 1, 2);
            Assert.Single(await _nodes[1].HeadsAsync(new ChatQuery.ClaimedBy(ben.Id), default));
            foreach (var chat in await _nodes[1].HeadsAsync(new ChatQuery.Open(), default)) await _nodes[0].CommitAsync(Then(chat, Ended(EndedBy.Customer)), default);
        }
    }

    [Spec]
    public async Task Of_a_hundred_chats_a_customer_starts_over_both_exactly_one_is_created()
    {
        var contact = NewChat().Contact;

        var results = await AtOnceAsync(100, (node, _) => node.CommitAsync(new() { ExpectedFence = 0, Next = NewChat() with { Contact = contact }, Events = [] }, default));

        var created = Assert.Single(results.OfType<CommitResult.Committed>()).Chat.Id;
        Assert.Equal(Enumerable.Repeat(created, 99), results.OfType<CommitResult.OpenChatExists>().Select(o => o.Chat));
    }

    [Spec]
    public async Task A_node_that_stands_still_with_a_chat_holds_up_the_messages_of_no_other_chat()
    {
        var (held, free) = (await StartAsync(), await StartAsync());
        await using var connection = await HoldAsync(held);

        var waiting = Enumerable.Range(0, 10).Select(i => _nodes[0].AppendAsync(new(held.Id, held.Fence, Message(held, $"{i}")), default)).ToArray();
        for (var i = 0; i < 20; i++) Assert.IsType<AppendResult.Appended>(await _nodes[0].AppendAsync(new(free.Id, free.Fence, Message(free, $"{i}")), default));
        var late = _nodes[0].AppendAsync(new(held.Id, held.Fence, Message(held, "10")), default);
        Assert.DoesNotContain(waiting, w => w.IsCompleted);

        await connection.CloseAsync();

        Assert.All(await Task.WhenAll([.. waiting, late]), r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(Enumerable.Range(0, 11).Select(i => $"{i}"), (await LogAsync(held)).Cast<MessagePosted>().Select(m => m.Text.Value));
    }

    [Spec]
    public async Task A_message_repeated_many_times_while_its_chat_is_held_gets_its_first_answer_each_time()
    {
        var chat = await StartAsync();
        var message = Message(chat, "Once");
        Assert.IsType<AppendResult.Appended>(await _nodes[0].AppendAsync(new(chat.Id, chat.Fence, message), default));
        await using var connection = await HoldAsync(chat);

        var waiting = Enumerable.Range(0, 50).Select(_ => _nodes[0].AppendAsync(new(chat.Id, chat.Fence, message), default)).ToArray();
        var other = _nodes[0].AppendAsync(new(chat.Id, chat.Fence, Message(chat, "Another")), default);
        await connection.CloseAsync();

        Assert.All(await Task.WhenAll(waiting), r => Assert.Equal(1, Assert.IsType<AppendResult.Duplicate>(r).Message.Sequence));
        Assert.Equal(2, Assert.IsType<AppendResult.Appended>(await other).Message.Sequence);
    }

    private static Chat NewChat() => new()
    {
        Id = ChatId.New(Now),
        Widget = new("widget"),
        Contact = new(Guid.NewGuid()),
        CustomerName = "Customer",
        Queue = new("default"),
        Fence = 1,
        StartedAt = Now,
        QueuedAt = Now,
        RingUntil = Now.AddMinutes(5),
    };

    private static ChatCommit Then(Chat chat, ChatEvent e) => new() { ExpectedFence = chat.Fence, Next = chat.Evolve(e), Events = [e] };

    private static ChatEnded Ended(EndedBy by) => new() { By = by, At = Now.AddMinutes(1) };

    private static ChatCommit Offered(Chat chat, params Agent[] agents)
        => Then(chat, new OfferMade { Offer = new(OfferId.New(Now), Now, Now.AddSeconds(18)), Agents = [.. agents.Select(a => a.Id)], At = Now }) with
        {
            Agents = [.. agents.Select(a => new AgentGuard(a.Id, a.Fence, a.Capacity))],
        };

    private static ChatCommit Joined(Chat chat, Agent agent)
        => Then(chat, new AgentJoined { Agent = agent.Id, Name = agent.Name, IdleUntil = Now.AddMinutes(10), At = Now }) with { Agents = [new(agent.Id, agent.Fence, agent.Capacity)] };

    private static MessagePosted Message(Chat chat, string text, Participant? author = null)
        => new() { MessageId = MessageId.New(Now), Author = author ?? new Participant.Customer(chat.Contact), Text = MessageText.Stored(text), At = Now };

    /// <summary>Somebody holds the chat until the connection is closed.</summary>
    private async Task<NpgsqlConnection> HoldAsync(Chat chat)
    {
        var node = test.NewNode();
        var connection = await node.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; SELECT 1 FROM {node.Schema}.chats WHERE id = '{chat.Id}' FOR UPDATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task<Chat> StartAsync() => Assert.IsType<CommitResult.Committed>(
        await _nodes[0].CommitAsync(new() { ExpectedFence = 0, Next = NewChat(), Events = [] }, default)).Chat;

    private async Task<Agent> AgentAsync(string id, int capacity = 1)
    {
        var agent = new Agent { Id = new(id), Name = id, Capacity = capacity, Fence = 1 };
        Assert.True(await _agents!.SaveAsync(agent, 0, default));
        return agent;
    }

    private async Task<IReadOnlyList<ChatEntry>> LogAsync(Chat chat) => (await _nodes[1].ReadAsync(chat.Id, 0, 1000, default))!.Entries;

    private async Task<T[]> AtOnceAsync<T>(int times, Func<IChatStore, int, Task<T>> action)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Enumerable.Range(0, times).Select(i => Task.Run(async () =>
        {
            await start.Task;
            return await action(_nodes[i % 2], i);
        })).ToArray();
        start.SetResult();
        return await Task.WhenAll(running);
    }
}
