using LiveChat.Chats;
using LiveChat.Testing.Chats;

namespace LiveChat.AspNetCore.Tests.Storage;

public sealed class WaitingForTheDisk : IDisposable
{
    private readonly StorageFolder _folder = new();
    private readonly TestDisk _disk;

    public WaitingForTheDisk() => _disk = new(_folder.Ledger);

    public void Dispose()
    {
        _disk.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Neither_who_writes_nor_who_reads_is_answered_before_it_is_durable()
    {
        await using var stores = await _disk.OpenAsync();
        var chat = await StartedAsync(stores);
        var held = _disk.Hold();

        var writing = Task.Run(() => stores.Chats.AppendAsync(chat.Append("Hello"), default));
        await held;
        var reading = stores.Chats.ReadAsync(chat.Id, 0, 10, default);
        var searching = stores.Chats.HeadsAsync(new ChatQuery.Open(), default);

        Assert.False(writing.IsCompleted || reading.IsCompleted || searching.IsCompleted);
        _disk.GoOn();
        Assert.IsType<AppendResult.Appended>(await writing);
        Assert.Single((await reading)!.Entries);
        Assert.Equal(1, Assert.Single(await searching).LastSequence);
    }

    [Fact]
    public async Task Those_who_come_while_the_disk_is_busy_wait_for_it_once()
    {
        await using var stores = await _disk.OpenAsync();
        var chat = await StartedAsync(stores);
        var held = _disk.Hold();
        var first = Task.Run(() => stores.Chats.AppendAsync(chat.Append("First"), default));
        await held;
        var before = _disk.Flushes;

        // Each is in memory when its call comes back, and waits for the disk from there.
        Task<AppendResult>[] others = [.. Enumerable.Range(0, 50).Select(i => stores.Chats.AppendAsync(chat.Append($"Other {i}"), default))];
        _disk.GoOn();

        Assert.All(await Task.WhenAll([first, .. others]), r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(2, _disk.Flushes - before);
    }

    [Fact]
    public async Task While_the_disk_is_full_nobody_is_answered_and_then_everything_goes_on()
    {
        var (chat, message) = (SpecChat.New(), SpecChat.New().Says("Kept"));
        await using (var stores = await _disk.OpenAsync())
        {
            await stores.Chats.CommitAsync(chat.Created(), default);
            _disk.IsFull = true;

            // Neither the message, nor what may rest on it, nor that it is there already.
            await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Chats.AppendAsync(chat.Append(message), default));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Chats.ReadAsync(chat.Id, 0, 10, default));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Chats.AppendAsync(chat.Append(message), default));

            _disk.IsFull = false;
            Assert.Equal(1, Assert.IsType<AppendResult.Duplicate>(await stores.Chats.AppendAsync(chat.Append(message), default)).Message.Sequence);
            Assert.Equal(2, Assert.IsType<AppendResult.Appended>(await stores.Chats.AppendAsync(chat.Append("Next"), default)).Message.Sequence);
        }

        await using var again = await _folder.OpenAsync();
        Assert.Equal(["Kept", "Next"], (await again.Chats.ReadAsync(chat.Id, 0, 10, default))!.Entries.Select(e => ((MessagePosted)e).Text.Value));
    }

    [Fact]
    public async Task What_the_disk_had_no_room_for_is_gone_with_the_process_and_nothing_else_is()
    {
        var chat = SpecChat.New();
        string acknowledged;
        await using (var stores = await _disk.OpenAsync())
        {
            await stores.Chats.CommitAsync(chat.Created(), default);
            acknowledged = await stores.WriteOutAsync();
            _disk.IsFull = true;
            await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Chats.AppendAsync(chat.Append("Lost"), default));
        }

        await using var again = await _folder.OpenAsync();
        Assert.Equal(acknowledged, await again.WriteOutAsync());
    }

    private static async Task<Chat> StartedAsync(LedgerStores stores)
        => Assert.IsType<CommitResult.Committed>(await stores.Chats.CommitAsync(SpecChat.New().Created(), default)).Chat;
}
