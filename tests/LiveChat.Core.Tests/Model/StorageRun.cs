using LiveChat.Attachments;
using LiveChat.StoreModel;
using LiveChat.Testing.Attachments;

namespace LiveChat.Core.Tests.Model;

/// <summary>Does the same with a storage of attachments and with its model, and fails where they differ. There are few keys, so that uses meet.</summary>
/// <param name="node">The storage as one of the nodes has it; asked before each use.</param>
internal sealed class StorageRun(Func<IAttachmentStorage> node)
{
    /// <summary>Two of them are neighbours, and one is the last there can be.</summary>
    private static readonly AttachmentKey[] Keys = [new(new(0x2a000000, 0, 0, new byte[8])), new(new(0x2a000001, 0, 0, new byte[8])), new(new(1, 0, 0, new byte[8])), new(new("ffffffff-ffff-ffff-ffff-ffffffffffff"))];

    private readonly PlainStorage _model = new();

    public async Task RunAsync(IEnumerable<StoreUse> uses)
    {
        foreach (var use in uses) await DoAsync(use);
        await HoldTheSameAsync();
    }

    private Task DoAsync(StoreUse use) => (use.Action % 9) switch
    {
        0 or 1 or 2 => WriteAsync(use),
        3 => BreakOffAsync(use),
        4 or 5 => CommitAsync(use),
        6 => ReadAsync(Keys[use.Chat], use.Choice * 2, use.Age == 0 ? null : use.Age - 1),
        7 => DeleteAsync(use),
        _ => ListAsync(use.Choice < 4 ? Keys[use.Choice] : null, 1 + use.Age),
    };

    private async Task WriteAsync(StoreUse use)
    {
        var (key, bytes) = (Keys[use.Chat], Bytes(use));
        var offset = Believed(use);
        using var content = new MemoryStream(bytes);
        Assert.Equal(_model.Write(key, offset, bytes), await node().WriteAsync(key, offset, content, default));
    }

    /// <summary>The connection is lost, and what has come stays.</summary>
    private async Task BreakOffAsync(StoreUse use)
    {
        var (key, bytes) = (Keys[use.Chat], Bytes(use));
        var offset = Believed(use);
        using var content = new ComingBytes(bytes, breaksOff: true);
        content.GoOn();
        var expected = _model.Write(key, offset, bytes);
        if (expected is StorageOutcome.Added) await Assert.ThrowsAsync<InvalidDataException>(() => node().WriteAsync(key, offset, content, default));
        else Assert.Equal(expected, await node().WriteAsync(key, offset, content, default));
    }

    private async Task CommitAsync(StoreUse use)
    {
        var (key, length) = (Keys[use.Chat], Math.Max(1, Believed(use)));
        Assert.Equal(_model.Commit(key, length), await node().CommitAsync(key, length, default));
    }

    private async Task ReadAsync(AttachmentKey key, int offset, int? length)
    {
        var stream = await node().OpenAsync(key, offset, length, default);
        byte[]? read = null;
        if (stream is not null)
        {
            await using var _ = stream;
            using var whole = new MemoryStream();
            await stream.CopyToAsync(whole);
            read = whole.ToArray();
        }

        Assert.Equal(_model.Open(key, offset, length), read);
    }

    private async Task DeleteAsync(StoreUse use)
    {
        _model.Delete(Keys[use.Chat]);
        Assert.True(await node().DeleteAsync(Keys[use.Chat], default));
    }

    private async Task ListAsync(AttachmentKey? after, int limit)
        => Assert.Equal(_model.List(after, limit), (await node().ListAsync(after, limit, default)).Select(k => (k.Key, k.Length, k.IsCommitted)));

    private async Task HoldTheSameAsync()
    {
        await ListAsync(null, Keys.Length + 1);
        foreach (var key in Keys) await ReadAsync(key, 0, null);
    }

    /// <summary>How much somebody thinks is there: what is, or less, or more.</summary>
    private long Believed(StoreUse use) => Math.Max(0, _model.Length(Keys[use.Chat]) + (use.Age == 3 ? 1 : -use.Age));

    private static byte[] Bytes(StoreUse use) => [.. Enumerable.Range(0, use.Choice).Select(i => (byte)((use.Action * 8) + i))];
}
