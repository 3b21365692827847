using LiveChat.Chats;
using LiveChat.Testing.Chats;
using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SharingTransactions(TestFiles files) : IClassFixture<TestFiles>
{
    [Fact]
    public async Task Messages_that_wait_together_share_transactions_of_the_largest_size()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        Chat[] three = [await ATestChat.StoredAsync(chats), await ATestChat.StoredAsync(chats), await ATestChat.StoredAsync(chats)];
        var before = database.Writer.Batches;

        using var held = await HeldWriter.OfAsync(database);
        var sending = Enumerable.Range(0, 600).Select(i => chats.AppendAsync(three[i % 3].Append($"{i}"), default)).ToArray();
        await held.LetGoAsync();

        Assert.All(await Task.WhenAll(sending), r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(3, database.Writer.Batches - before);
        for (var c = 0; c < 3; c++) Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{(3 * i) + c}"), await ATestChat.TextsAsync(chats, three[c]));
    }

    [Fact]
    public async Task A_message_that_comes_alone_waits_for_nobody()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);

        await LoneMessages.WaitForNobodyAsync(
            chats, chat, () => database.Writer.RunAsync(s => s.Write(() => s.Execute("UPDATE chats SET locale = $1", $"{Guid.NewGuid()}")), default));
    }

    [Fact]
    public async Task Seen_marks_share_the_transaction_of_the_messages()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        var before = database.Writer.Batches;

        using var held = await HeldWriter.OfAsync(database);
        var sending = new List<Task>();
        var marking = new List<Task<Chat?>>();
        for (var i = 1; i <= 10; i++)
        {
            sending.Add(chats.AppendAsync(chat.Append($"{i}"), default));
            marking.Add(chats.MarkSeenAsync(chat.Id, new(i, 0, 0, 0), default));
        }

        await held.LetGoAsync();
        await Task.WhenAll(sending);

        Assert.Equal(Enumerable.Range(1, 10).Select(i => (long?)i), (await Task.WhenAll(marking)).Select(c => c?.Seen.CustomerDelivered));
        Assert.Equal(1, database.Writer.Batches - before);
    }

    [Fact]
    public async Task A_commit_stands_where_it_came_between_the_messages()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);

        using var held = await HeldWriter.OfAsync(database);
        var before = chats.AppendAsync(chat.Append("Before"), default);
        var ending = chats.CommitAsync(chat.Then(SpecChat.Ended(EndedBy.Agent)), default);
        var after = chats.AppendAsync(chat.Append("After"), default);
        await held.LetGoAsync();

        Assert.Equal(1, Assert.IsType<AppendResult.Appended>(await before).Message.Sequence);
        Assert.Equal(2, Assert.IsType<CommitResult.Committed>(await ending).Entries[0].Sequence);
        Assert.Equal(ChatStatus.Sealed, Assert.IsType<AppendResult.Conflict>(await after).Current?.Status);
    }

    [Fact]
    public async Task A_message_that_cannot_be_stored_fails_alone()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        await database.Writer.RunAsync(
            s => s.Execute("CREATE TRIGGER no_poison BEFORE INSERT ON entries WHEN NEW.content LIKE '%poison%' BEGIN SELECT RAISE(ABORT, 'no poison'); END"), default);

        using var held = await HeldWriter.OfAsync(database);
        var sending = Enumerable.Range(0, 100).Select(i => chats.AppendAsync(chat.Append(i is 17 or 80 ? "poison" : $"{i}"), default)).ToArray();
        var marking = chats.MarkSeenAsync(chat.Id, new(98, 0, 0, 0), default);
        await held.LetGoAsync();

        foreach (var (i, task) in sending.Index())
        {
            if (i is 17 or 80) await Assert.ThrowsAsync<SqliteException>(() => task);
            else Assert.IsType<AppendResult.Appended>(await task);
        }

        await marking;
        Assert.Equal(Enumerable.Range(0, 100).Where(i => i is not (17 or 80)).Select(i => $"{i}"), await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task Beyond_what_may_wait_callers_are_told_at_once_to_try_again()
    {
        var database = await files.EmptyAsync(o => o.MaxQueuedWrites = 10);
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);

        using var held = await HeldWriter.OfAsync(database);
        var waiting = Enumerable.Range(0, 10).Select(i => chats.AppendAsync(chat.Append($"{i}"), default)).ToArray();
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.AppendAsync(chat.Append("Too much"), default))).NothingBegan);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.MarkSeenAsync(chat.Id, new(1, 0, 0, 0), default))).NothingBegan);
        Assert.True((await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.CommitAsync(SpecChat.New().Created(), default))).NothingBegan);
        await held.LetGoAsync();

        await Task.WhenAll(waiting);
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("10"), default));
        Assert.Equal(Enumerable.Range(0, 11).Select(i => $"{i}"), await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_stop_the_write()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        using var leaving = new CancellationTokenSource();

        using var held = await HeldWriter.OfAsync(database);
        var sending = chats.AppendAsync(chat.Append("Written"), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chats.AppendAsync(chat.Append("Never queued"), leaving.Token));
        await held.LetGoAsync();
        await chats.AppendAsync(chat.Append("Next"), default);

        Assert.Equal(["Written", "Next"], await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task Closing_the_file_writes_what_waits_and_refuses_what_comes_later()
    {
        var path = files.NewPath();
        var database = files.Open(path);
        await database.MigrateAsync(default);
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);

        using var held = await HeldWriter.OfAsync(database);
        var waiting = Enumerable.Range(0, 20).Select(i => chats.AppendAsync(chat.Append($"{i}"), default)).ToArray();
        var letGo = held.LetGoAsync();
        database.Dispose();
        await letGo;

        Assert.All(await Task.WhenAll(waiting), r => Assert.IsType<AppendResult.Appended>(r));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.AppendAsync(chat.Append("Late"), default));
        Assert.Equal(20, (await ATestChat.TextsAsync(TestFiles.ChatsOn(files.Open(path)), chat)).Length);
    }
}
