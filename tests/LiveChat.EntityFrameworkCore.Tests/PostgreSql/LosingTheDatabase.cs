using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>What goes wrong with the database is said with one exception, leaves nothing half-written, and is over when its reason is gone.</summary>
[RequiresPostgreSql]
public sealed class LosingTheDatabase
{
    private static readonly Agent Ana = new() { Id = new("ana"), Name = "Ana", Capacity = 1, Fence = 1 };

    [Spec]
    public async Task Connections_that_end_in_the_middle_lose_nothing_that_was_acknowledged()
    {
        await using var own = await OwnDatabase.CreateAsync();
        var chats = new[] { await ATestChat.StoredAsync(own.Chats), await ATestChat.StoredAsync(own.Chats), await ATestChat.StoredAsync(own.Chats) };
        var acknowledged = new ConcurrentDictionary<(Guid Chat, string Text), long>();
        var (refused, ended) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            var chat = chats[writer % 3];
            for (var i = 0; i < 30; i++)
            {
                // The same message again and again until it is acknowledged, as clients do.
                var message = chat.Append($"{writer} {i:00}");
                for (AppendResult? result = null; result is null;)
                {
                    try
                    {
                        result = await own.Chats.AppendAsync(message, default);
                        var sequence = result is AppendResult.Appended a ? a.Message.Sequence : Assert.IsType<AppendResult.Duplicate>(result).Message.Sequence;
                        Assert.True(acknowledged.TryAdd((chat.Id.Value, message.Message.Text.Value), sequence));
                    }
                    catch (StoreUnavailableException)
                    {
                        Interlocked.Increment(ref refused);
                    }
                }

                if (acknowledged.Count / 100 > Volatile.Read(ref ended) && Interlocked.Increment(ref ended) <= 5) await own.EndConnectionsAsync();
            }
        })));

        foreach (var chat in chats)
        {
            var log = (await OwnDatabase.AgainAsync(() => own.Chats.ReadAsync(chat.Id, 0, 10_000, default)))!.Entries.Cast<MessagePosted>().ToList();
            Assert.Equal(acknowledged.Where(a => a.Key.Chat == chat.Id.Value).OrderBy(a => a.Value).Select(a => (a.Key.Text, a.Value)), log.Select(m => (m.Text.Value, m.Sequence)));
            Assert.All(log.GroupBy(m => m.Text.Value.Split(' ')[0]), w => Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{w.Key} {i:00}"), w.Select(m => m.Text.Value)));
        }

        Assert.Equal(600, acknowledged.Count);
        Assert.True(refused > 0, "No connection was in use when it ended.");
    }

    [Spec]
    public async Task A_database_that_becomes_read_only_can_be_read_and_takes_nothing_until_it_can_be_written_again()
    {
        await using var own = await OwnDatabase.CreateAsync();
        var chat = await ATestChat.StoredAsync(own.Chats);
        await own.OnServerAsync("ALTER DATABASE {0} SET default_transaction_read_only = on");
        await own.EndConnectionsAsync();

        Assert.NotNull(await OwnDatabase.AgainAsync(() => own.Chats.FindAsync(chat.Id, default)));
        var refusals = await EveryCall.RefusedAsync(CallsTo(own.Node, own.Chats, chat).Writes);
        Assert.All(refusals, r => Assert.Contains("read-only", r.Message, StringComparison.Ordinal));
        await own.OnServerAsync("ALTER DATABASE {0} RESET default_transaction_read_only");
        await own.EndConnectionsAsync();

        Assert.NotNull(await OwnDatabase.AgainAsync(() => own.Chats.FindAsync(chat.Id, default)));
        await CallsTo(own.Node, own.Chats, chat).NothingIsWrittenAsync();
        await OwnDatabase.AgainAsync(() => own.Chats.AppendAsync(chat.Append("Kept"), default));
        Assert.Equal(["Kept"], await ATestChat.TextsAsync(own.Chats, chat));
    }

    [Spec]
    public async Task A_full_disk_takes_nothing_until_there_is_room_again()
    {
        await using var own = await OwnDatabase.CreateAsync();
        var chat = await ATestChat.StoredAsync(own.Chats);
        await ExecuteAsync(
            own.Node,
            """
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON livechat.entries EXECUTE FUNCTION full_disk();
            """);

        var together = Enumerable.Range(0, 20).Select(i => own.Chats.AppendAsync(chat.Append($"{i}"), default)).ToArray();
        foreach (var sending in together)
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => sending);
            Assert.Contains("disk is full", refused.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.Chats.CommitAsync(chat.Then(SpecChat.Ended(EndedBy.Agent)), default));
        Assert.Equal((chat.Fence, 0, ChatStatus.Waiting), await own.Chats.FindAsync(chat.Id, default) is { } c ? (c.Fence, c.LastSequence, c.Status) : default);

        await ExecuteAsync(own.Node, "DROP FUNCTION full_disk() CASCADE");
        Assert.IsType<AppendResult.Appended>(await own.Chats.AppendAsync(chat.Append("Room again"), default));
        Assert.Equal(["Room again"], await ATestChat.TextsAsync(own.Chats, chat));
    }

    [Spec]
    public async Task A_chat_somebody_else_holds_is_waited_for_only_so_long()
    {
        await using var own = await OwnDatabase.CreateAsync();
        var chat = await ATestChat.StoredAsync(own.Chats);
        var options = new PostgreSqlStoreOptions { ConnectionString = own.Node.Source.ConnectionString + ";Command Timeout=1" };
        await using var hasty = new PostgreSqlDatabase(Options.Create(options), NullLogger<PostgreSqlDatabase>.Instance);
        await using var chats = new PostgreSqlChatStore(hasty);
        await using (var connection = await own.Node.Source.OpenConnectionAsync())
        {
            await using var holding = connection.CreateCommand();
            holding.CommandText = $"BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; SELECT 1 FROM livechat.chats WHERE id = '{chat.Id}' FOR UPDATE";
            await holding.ExecuteNonQueryAsync();

            await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.AppendAsync(chat.Append("Too late"), default));
        }

        Assert.IsType<AppendResult.Appended>(await OwnDatabase.AgainAsync(() => own.Chats.AppendAsync(chat.Append("In time"), default)));
        Assert.Equal(["In time"], await ATestChat.TextsAsync(own.Chats, chat));
    }

    [Spec]
    public async Task A_transaction_the_server_ended_because_it_stood_still_is_to_be_tried_again()
    {
        await using var own = await OwnDatabase.CreateAsync();
        var agents = new RelationalAgentStore(own.Node);
        Assert.True(await agents.SaveAsync(Ana, 0, default));
        var options = new PostgreSqlStoreOptions { ConnectionString = own.Node.Source.ConnectionString + ";Options=-c idle_in_transaction_session_timeout=200" };
        await using var still = new PostgreSqlDatabase(Options.Create(options), NullLogger<PostgreSqlDatabase>.Instance);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => still.WriteAsync(
            async (context, token) =>
            {
                await still.LockAgentsAsync(context, ["ana"], token);

                // Gets the lock when the server has ended the transaction that has it.
                await ExecuteAsync(own.Node, "SELECT id FROM livechat.agents FOR UPDATE");
                return await still.NowAsync(context, token);
            },
            default));

        Assert.Contains("stood still", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await agents.FindAsync(Ana.Id, default));
    }

    [Spec]
    public async Task Whatever_a_lost_connection_makes_fail_is_to_be_tried_again()
    {
        await using var own = await OwnDatabase.CreateAsync();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => own.Node.UseAsync(
            async (connection, token) =>
            {
                await own.EndConnectionsAsync();
                for (var i = 0; ; i++)
                {
                    await using var statements = connection.CreateBatch().Then("SELECT 1");

                    // The first finds out; the second knows already.
                    if (i == 0) await Assert.ThrowsAsync<PostgresException>(() => statements.ExecuteNonQueryAsync(token));
                    else return await statements.ExecuteNonQueryAsync(token);
                }
            },
            default));
    }

    [SpecTheory]
    [InlineData("Host=127.0.0.1;Port=1")]
    [InlineData("Host=nowhere.invalid")]
    public async Task A_server_that_cannot_be_reached_is_said_alike_by_every_store(string server)
    {
        var options = Options.Create(new PostgreSqlStoreOptions { ConnectionString = server + ";Username=nobody;Timeout=5" });
        await using var node = new PostgreSqlDatabase(options, NullLogger<PostgreSqlDatabase>.Instance);
        await using var chats = new PostgreSqlChatStore(node);

        await EveryCall.RefusedAsync(CallsTo(node, chats, SpecChat.New()).All);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.MigrateAsync(default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => node.CheckAsync(default));
    }

    [Spec]
    public async Task A_server_that_has_no_connection_left_is_said_alike_by_every_store_and_used_as_soon_as_it_has()
    {
        await using var own = await OwnDatabase.CreateAsync();
        var chat = await ATestChat.StoredAsync(own.Chats);

        // An administrator would always get one.
        await own.OnServerAsync("CREATE ROLE {0} LOGIN PASSWORD 'test' CONNECTION LIMIT 3; GRANT pg_read_all_data, pg_write_all_data TO {0}");
        try
        {
            var server = new NpgsqlConnectionStringBuilder($"{own.Node.Source.ConnectionString};Password=test");
            server.Username = server.Database;
            await using var node = new PostgreSqlDatabase(Options.Create(new PostgreSqlStoreOptions { ConnectionString = server.ToString() }), NullLogger<PostgreSqlDatabase>.Instance);
            await using var chats = new PostgreSqlChatStore(node);
            await using var others = NpgsqlDataSource.Create(server.ToString());
            for (var i = 0; i < 3; i++) await others.OpenConnectionAsync();

            var refusals = await EveryCall.RefusedAsync(CallsTo(node, chats, chat).All);
            Assert.All(refusals, r => Assert.Contains("too many connections", r.Message, StringComparison.Ordinal));
            await CallsTo(own.Node, own.Chats, chat).NothingIsWrittenAsync();

            await own.OnServerAsync("ALTER ROLE {0} CONNECTION LIMIT 10");
            Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Room again"), default));
            Assert.IsType<CommitResult.Committed>(await chats.CommitAsync(SpecChat.New().Created(), default));
            Assert.True(await new RelationalAgentStore(node).SaveAsync(Ana, 0, default));
            Assert.Equal(["Room again"], await ATestChat.TextsAsync(chats, chat));
        }
        finally
        {
            await own.OnServerAsync("DROP ROLE {0}");
        }
    }

    private static EveryCall CallsTo(PostgreSqlDatabase node, PostgreSqlChatStore chats, Chat chat) => new(node, chats, new PostgreSqlActivityLog(node), chat);

    private static async Task ExecuteAsync(PostgreSqlDatabase node, string sql)
    {
        await using var command = node.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
