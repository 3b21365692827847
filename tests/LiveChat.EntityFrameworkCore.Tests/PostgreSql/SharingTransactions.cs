using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class SharingTransactions(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private PostgreSqlDatabase _node = null!;
    private PostgreSqlChatStore _chats = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        await test.EmptyAsync();
        Use(_ => { });
        _chat = await ATestChat.StoredAsync(_chats);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Spec]
    public async Task Messages_that_wait_together_share_transactions_of_the_largest_size()
    {
        Chat[] three = [_chat, await BesideAsync(), await BesideAsync()];

        var held = await HeldConnection.OfAsync(_node);
        var sending = Enumerable.Range(0, 600).Select(i => _chats.AppendAsync(three[i % 3].Append($"{i}"), default)).ToArray();
        await held.DisposeAsync();

        Assert.All(await Task.WhenAll(sending), r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(3, _chats.Batches);
        for (var c = 0; c < 3; c++) Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{(3 * i) + c}"), await ATestChat.TextsAsync(_chats, three[c]));
    }

    [Spec]
    public async Task A_batch_that_takes_its_time_holds_up_none_of_another_lane()
    {
        await test.ExecuteAsync(
            """
            CREATE FUNCTION {0}.slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END $$;
            CREATE TRIGGER slowly BEFORE INSERT ON {0}.entries FOR EACH ROW WHEN (NEW.content LIKE '%slowly%') EXECUTE FUNCTION {0}.slowly();
            """);
        var other = await ElsewhereAsync();
        await using var blocking = await _node.Source.OpenConnectionAsync();
        await using (var hold = new NpgsqlCommand("SELECT pg_advisory_lock(4711)", blocking)) await hold.ExecuteNonQueryAsync();

        var slow = _chats.AppendAsync(_chat.Append("slowly"), default);
        var quick = await _chats.AppendAsync(other.Append("quickly"), default).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.IsType<AppendResult.Appended>(quick);
        Assert.False(slow.IsCompleted);
        await using (var letGo = new NpgsqlCommand("SELECT pg_advisory_unlock(4711)", blocking)) await letGo.ExecuteNonQueryAsync();
        Assert.IsType<AppendResult.Appended>(await slow);
        await blocking.CloseAsync();
        await test.ExecuteAsync("DROP FUNCTION {0}.slowly() CASCADE");
    }

    [Spec]
    public Task A_message_that_comes_alone_waits_for_nobody()
        => LoneMessages.WaitForNobodyAsync(_chats, _chat, () => test.ExecuteAsync("UPDATE {0}.chats SET locale = gen_random_uuid()::text"));

    [Spec]
    public async Task A_message_that_cannot_be_stored_fails_alone()
    {
        await test.ExecuteAsync(
            """
            CREATE FUNCTION {0}.no_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no poison'; END $$;
            CREATE TRIGGER no_poison BEFORE INSERT ON {0}.entries FOR EACH ROW WHEN (NEW.content LIKE '%poison%') EXECUTE FUNCTION {0}.no_poison();
            """);

        var held = await HeldConnection.OfAsync(_node);
        var sending = Enumerable.Range(0, 100).Select(i => _chats.AppendAsync(i is 17 or 80 ? _chat.Append("poison") : i is 33 ? Nameless() : _chat.Append($"{i}"), default)).ToArray();
        await held.DisposeAsync();

        foreach (var (i, task) in sending.Index())
        {
            if (i is 17 or 80 or 33) await Assert.ThrowsAsync<PostgresException>(() => task);
            else Assert.IsType<AppendResult.Appended>(await task);
        }

        await test.ExecuteAsync("DROP FUNCTION {0}.no_poison() CASCADE");
        Assert.Equal(Enumerable.Range(0, 100).Where(i => i is not (17 or 80 or 33)).Select(i => $"{i}"), await ATestChat.TextsAsync(_chats, _chat));
    }

    [Spec]
    public async Task Messages_are_written_alike_whatever_isolation_is_the_default_of_the_server()
    {
        Use(o => o.ConnectionString += ";Options=-c default_transaction_isolation=serializable");
        await test.ExecuteAsync(
            """
            CREATE FUNCTION {0}.same_isolation() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              IF current_setting('transaction_isolation') <> 'read committed' THEN RAISE EXCEPTION 'other isolation'; END IF; RETURN NEW; END $$;
            CREATE TRIGGER same_isolation BEFORE INSERT ON {0}.entries FOR EACH ROW EXECUTE FUNCTION {0}.same_isolation();
            """);

        var result = await Record.ExceptionAsync(() => _chats.AppendAsync(_chat.Append("Written"), default));
        await test.ExecuteAsync("DROP FUNCTION {0}.same_isolation() CASCADE");

        Assert.Null(result);
    }

    [Spec]
    public async Task A_message_that_comes_again_among_new_ones_gets_its_first_answer_and_the_new_ones_their_places()
    {
        var first = _chat.Append("First");
        Assert.IsType<AppendResult.Appended>(await _chats.AppendAsync(first, default));

        var held = await HeldConnection.OfAsync(_node);
        var sending = Enumerable.Range(0, 20).Select(i => _chats.AppendAsync(i is 5 or 13 ? first : _chat.Append($"{i}"), default)).ToArray();
        await held.DisposeAsync();

        foreach (var (i, task) in sending.Index())
        {
            if (i is 5 or 13) Assert.Equal(1, Assert.IsType<AppendResult.Duplicate>(await task).Message.Sequence);
            else Assert.IsType<AppendResult.Appended>(await task);
        }

        Assert.Equal(Enumerable.Range(0, 20).Where(i => i is not (5 or 13)).Select(i => $"{i}").Prepend("First"), await ATestChat.TextsAsync(_chats, _chat));
        Assert.Equal(2, _chats.Batches);
    }

    [Spec]
    public async Task Beyond_what_may_wait_callers_are_told_at_once_to_try_again()
    {
        Use(o => o.MaxQueuedWrites = 10);
        var agents = new RelationalAgentStore(_node);

        var held = await HeldConnection.OfAsync(_node);
        var waiting = Enumerable.Range(0, 9).Select(i => _chats.AppendAsync(_chat.Append($"{i}"), default)).ToArray();
        var creating = _chats.CommitAsync(Created(), default);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => _chats.AppendAsync(_chat.Append("Too much"), default))).NothingBegan);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => _chats.MarkSeenAsync(_chat.Id, new(1, 0, 0, 0), default))).NothingBegan);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => _chats.CommitAsync(Created(), default))).NothingBegan);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => agents.SaveAsync(new() { Id = new("ana"), Name = "Ana", Fence = 1 }, 0, default))).NothingBegan);
        await held.DisposeAsync();

        await Task.WhenAll(waiting);
        Assert.IsType<CommitResult.Committed>(await creating);
        for (var i = 9; i < 30; i++) Assert.IsType<AppendResult.Appended>(await _chats.AppendAsync(_chat.Append($"{i}"), default));
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"{i}"), await ATestChat.TextsAsync(_chats, _chat));
        Assert.Empty(await agents.ListAsync(default));
    }

    [Spec]
    public async Task Who_stops_waiting_does_not_stop_the_write()
    {
        using var leaving = new CancellationTokenSource();

        var held = await HeldConnection.OfAsync(_node);
        var sending = _chats.AppendAsync(_chat.Append("Written"), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _chats.AppendAsync(_chat.Append("Never queued"), leaving.Token));
        await held.DisposeAsync();
        await _chats.AppendAsync(_chat.Append("Next"), default);

        Assert.Equal(["Written", "Next"], await ATestChat.TextsAsync(_chats, _chat));
    }

    [Spec]
    public async Task Closing_the_store_writes_what_waits_and_refuses_what_comes_later()
    {
        var held = await HeldConnection.OfAsync(_node);
        var waiting = Enumerable.Range(0, 20).Select(i => _chats.AppendAsync(_chat.Append($"{i}"), default)).ToArray();
        var closing = _chats.DisposeAsync();
        var late = await Assert.ThrowsAsync<StoreUnavailableException>(() => _chats.AppendAsync(_chat.Append("Late"), default));
        await held.DisposeAsync();
        await closing;
        await _node.DisposeAsync();

        Assert.Contains("the host stops", late.Message, StringComparison.Ordinal);
        Assert.True(late.NothingBegan);
        Assert.All(await Task.WhenAll(waiting), r => Assert.IsType<AppendResult.Appended>(r));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _chats.FindAsync(_chat.Id, default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => new RelationalAgentStore(_node).ListAsync(default));
        Assert.Equal(20, (await ATestChat.TextsAsync(test.ChatsOn(await test.DatabaseAsync()), _chat)).Length);
    }

    /// <summary>A chat of the same lane.</summary>
    private Task<Chat> BesideAsync() => OfLaneAsync(AppendLanes.Of(_chat.Id));

    /// <summary>A chat of another lane.</summary>
    private Task<Chat> ElsewhereAsync() => OfLaneAsync((AppendLanes.Of(_chat.Id) + 1) % AppendLanes.Count);

    private async Task<Chat> OfLaneAsync(int lane)
    {
        while (true)
        {
            if (await ATestChat.StoredAsync(_chats) is var chat && AppendLanes.Of(chat.Id) == lane) return chat;
        }
    }

    private void Use(Action<PostgreSqlStoreOptions> configure)
    {
        _node = test.NewNode(o =>
        {
            o.ConnectionString += ";" + HeldConnection.Single;
            configure(o);
        });
        _chats = test.ChatsOn(_node);
    }

    private static ChatCommit Created() => SpecChat.New().Created();

    /// <summary>PostgreSQL stores no U+0000.</summary>
    private ChatAppend Nameless()
    {
        var append = _chat.Append("From nobody");
        return append with { Message = append.Message with { Author = new Participant.OfSystem("\0") } };
    }
}
