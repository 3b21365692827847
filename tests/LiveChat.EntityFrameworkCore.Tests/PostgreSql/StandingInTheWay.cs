using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.Testing;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>What the server undoes so that another writer can go on is done again, and refused as a whole when that does not help.</summary>
[RequiresPostgreSql]
public sealed class StandingInTheWay
{
    private const string Deadlock = "40P01";
    private const string SerializationFailure = "40001";
    private const int ForEver = 1_000;

    private static readonly Agent Ana = new() { Id = new("ana"), Name = "Ana", Capacity = 1, Fence = 1 };

    [SpecTheory]
    [InlineData(Deadlock)]
    [InlineData(SerializationFailure)]
    public async Task A_write_that_is_undone_twice_is_written_the_third_time(string state)
    {
        await using var own = await OwnDatabase.CreateAsync();
        var chat = await ATestChat.StoredAsync(own.Chats);
        await UndoInsertsAsync(own.Node, state);

        await UndoAsync(own.Node, 2);
        Assert.IsType<AppendResult.Appended>(await own.Chats.AppendAsync(chat.Append("Kept"), default));
        Assert.Equal(3, await AttemptsAsync(own.Node, 2));

        await UndoAsync(own.Node, 2);
        Assert.IsType<CommitResult.Committed>(await own.Chats.CommitAsync(chat.Then(SpecChat.Ended(EndedBy.Agent)), default));
        Assert.Equal(3, await AttemptsAsync(own.Node, 2));

        await UndoAsync(own.Node, 2);
        Assert.True(await new RelationalAgentStore(own.Node).SaveAsync(Ana, 0, default));
        Assert.Equal(3, await AttemptsAsync(own.Node, 2));

        var page = Assert.IsType<ChatPage>(await own.Chats.ReadAsync(chat.Id, 0, 10, default));
        Assert.Equal((ChatStatus.Sealed, 2), (page.Chat.Status, page.Chat.LastSequence));
        Assert.Equal([1, 2], page.Entries.Select(e => e.Sequence));
    }

    [SpecTheory]
    [InlineData(Deadlock)]
    [InlineData(SerializationFailure)]
    public async Task A_write_that_is_undone_again_and_again_is_refused_and_nothing_of_it_is_there(string state)
    {
        await using var own = await OwnDatabase.CreateAsync();
        var chat = await ATestChat.StoredAsync(own.Chats);
        var agents = new RelationalAgentStore(own.Node);
        await UndoInsertsAsync(own.Node, state);

        Func<Task>[] writes =
        [
            () => own.Chats.AppendAsync(chat.Append("Lost"), default),
            () => own.Chats.CommitAsync(chat.Then(SpecChat.Ended(EndedBy.Agent)), default),
            () => agents.SaveAsync(Ana, 0, default),
        ];
        foreach (var write in writes)
        {
            await UndoAsync(own.Node, ForEver);
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(write);
            Assert.Contains("too many write the same", refused.Message, StringComparison.Ordinal);
            Assert.Equal(PostgreSqlDatabase.MaxAttempts, await AttemptsAsync(own.Node, ForEver));
        }

        Shape.Equal(chat, await own.Chats.FindAsync(chat.Id, default));
        Assert.Empty(await agents.ListAsync(default));

        await UndoAsync(own.Node, 0);
        Assert.IsType<AppendResult.Appended>(await own.Chats.AppendAsync(chat.Append("Kept"), default));
        Assert.Equal(["Kept"], await ATestChat.TextsAsync(own.Chats, chat));
    }

    /// <summary>Every insert counts, also one that is undone (a sequence is not rolled back), and fails below zero.</summary>
    private static Task<object?> UndoInsertsAsync(PostgreSqlDatabase node, string state) => AskAsync(
        node,
        $"""
        CREATE SEQUENCE livechat.inserts MINVALUE -{ForEver} START 0;
        CREATE FUNCTION livechat.undo() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN IF nextval('livechat.inserts') < 0 THEN RAISE EXCEPTION 'undone' USING ERRCODE = '{state}'; END IF; RETURN NULL; END $$;
        CREATE TRIGGER undo BEFORE INSERT ON livechat.entries EXECUTE FUNCTION livechat.undo();
        CREATE TRIGGER undo BEFORE INSERT ON livechat.agents EXECUTE FUNCTION livechat.undo();
        """);

    private static Task<object?> UndoAsync(PostgreSqlDatabase node, int times) => AskAsync(node, $"ALTER SEQUENCE livechat.inserts RESTART WITH {-times}");

    private static async Task<long> AttemptsAsync(PostgreSqlDatabase node, int times)
        => Assert.IsType<long>(await AskAsync(node, "SELECT last_value FROM livechat.inserts")) + times + 1;

    private static async Task<object?> AskAsync(PostgreSqlDatabase node, string sql)
    {
        await using var command = node.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
