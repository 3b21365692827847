using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Whatever writing throws, nobody waits for ever, and the next messages are written.</summary>
public sealed class BreakingTheLane : IAsyncLifetime, IAsyncDisposable
{
    private readonly PostgreSqlDatabase _database = new(
        Options.Create(new PostgreSqlStoreOptions { ConnectionString = "Host=nobody.is.asked", MaxQueuedWrites = 3 }), NullLogger<PostgreSqlDatabase>.Instance);

    private readonly Chat _chat = SpecChat.New();

    [Fact]
    public async Task The_messages_in_hand_fail_and_those_that_come_next_are_written()
    {
        var writes = 0;
        await using var lane = new AppendLane(_database, (batch, fill) =>
        {
            fill!(batch);
            return writes++ == 0 ? throw new InvalidOperationException("Broken.") : Task.FromResult(Written(batch));
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => lane.Enqueue(_chat.Append("Lost")));

        // As many as there are places: the one that failed has given its own back.
        for (var i = 0; i < 5; i++) Assert.IsType<AppendResult.Conflict>(await lane.Enqueue(_chat.Append($"{i}")));
    }

    [Fact]
    public async Task Messages_that_wait_apart_fail_and_the_next_chat_has_its_turn()
    {
        var other = SpecChat.New();
        var held = new HeldChats(
            1,
            256,
            messages => messages[0].Chat == _chat.Id.Value ? throw new InvalidOperationException("Broken.") : Task.FromResult(Written(messages)),
            NullLogger.Instance);
        PendingAppend[] pending = [new(_chat.Append("Lost")), new(other.Append("Written"))];

        foreach (var p in pending) held.Add(p.Chat, [p]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => pending[0].Result);
        Assert.IsType<AppendResult.Conflict>(await pending[1].Result);
        await held.EmptiedAsync();
        Assert.False(held.TryAdd(pending[0]));
        Assert.False(held.TryAdd(pending[1]));
    }

    [Fact]
    public async Task Of_many_held_chats_only_so_many_are_waited_for_at_once_and_each_has_its_turn_with_all_its_messages_in_order()
    {
        var (two, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (waiting, most, written) = (0, 0, new List<(Guid Chat, string Text)>());
        var held = new HeldChats(
            2,
            256,
            async messages =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref waiting));
                if (Volatile.Read(ref most) == 2) two.TrySetResult();
                await free.Task;
                Interlocked.Decrement(ref waiting);
                lock (written) written.AddRange(messages.Select(m => (m.Chat, m.Message.Text.Value)));
                Written(messages);
            },
            NullLogger.Instance);
        Chat[] chats = [.. Enumerable.Range(0, 7).Select(_ => SpecChat.New())];
        var pending = chats.SelectMany(c => Enumerable.Range(0, 4).Select(i => new PendingAppend(c.Append($"{i}")))).ToArray();

        foreach (var chat in pending.GroupBy(p => p.Chat)) held.Add(chat.Key, [.. chat.Take(2)]);
        foreach (var later in pending.GroupBy(p => p.Chat).SelectMany(c => c.Skip(2))) Assert.True(held.TryAdd(later));
        await two.Task;
        free.SetResult();
        await Task.WhenAll(pending.Select(p => p.Result));
        await held.EmptiedAsync();

        Assert.Equal(2, most);
        Assert.All(chats, c => Assert.Equal(["0", "1", "2", "3"], written.Where(w => w.Chat == c.Id.Value).Select(w => w.Text)));
    }

    [Fact]
    public async Task Of_a_held_chat_no_more_messages_are_written_at_once_than_a_transaction_may_have_and_the_rest_follows_in_order()
    {
        var written = new List<string[]>();
        var held = new HeldChats(
            1,
            3,
            messages =>
            {
                written.Add([.. messages.Select(m => m.Message.Text.Value)]);
                return Task.FromResult(Written(messages));
            },
            NullLogger.Instance);
        var pending = Enumerable.Range(0, 8).Select(i => new PendingAppend(_chat.Append($"{i}"))).ToList();

        held.Add(_chat.Id.Value, [.. pending]);
        await Task.WhenAll(pending.Select(p => p.Result));
        await held.EmptiedAsync();

        Assert.Equal([["0", "1", "2"], ["3", "4", "5"], ["6", "7"]], written);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most)) Interlocked.CompareExchange(ref most, value, seen);
    }

    private static List<PendingAppend> Written(List<PendingAppend> batch)
    {
        foreach (var pending in batch) pending.Answer(new AppendResult.Conflict(null));
        return [];
    }
}
