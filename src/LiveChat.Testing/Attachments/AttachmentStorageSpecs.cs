using LiveChat.Attachments;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Attachments;

/// <summary>What every <see cref="IAttachmentStorage"/> must do. No spec needs a certain time: storages may use their own clock.</summary>
public abstract class AttachmentStorageSpecs : IAsyncLifetime
{
    private IAttachmentStorage? _storage;

    /// <summary>The storage under test.</summary>
    protected IAttachmentStorage Storage => _storage ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the storage: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<IAttachmentStorage> CreateStorageAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _storage = await CreateStorageAsync();

    /// <summary>Gives back what the storage holds. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Piece by piece, and larger than any buffer.</summary>
    [Spec]
    public virtual async Task What_was_written_in_pieces_comes_back_whole()
    {
        var (key, bytes) = (AttachmentKey.New(), Bytes(1_000_003));
        var at = 0;
        foreach (var size in (int[])[1, 65_536, 0, 300_000, 634_466])
        {
            Assert.Equal(new StorageOutcome.Added(at + size), await WriteAsync(key, at, bytes.AsSpan(at, size).ToArray()));
            at += size;
        }

        Assert.Equal(bytes.Length, at);
        Assert.Equal(new StorageOutcome.Committed(at), await Storage.CommitAsync(key, at, default));
        Assert.Equal(bytes, await ReadAsync(key));
    }

    /// <summary>Half a file is none.</summary>
    [Spec]
    public virtual async Task Nothing_is_read_before_it_is_committed()
    {
        var key = AttachmentKey.New();
        Assert.Null(await Storage.OpenAsync(key, 0, null, default));
        await WriteAsync(key, 0, Bytes(10));

        Assert.Null(await Storage.OpenAsync(key, 0, null, default));

        await Storage.CommitAsync(key, 10, default);
        Assert.Equal(Bytes(10), await ReadAsync(key));
        Assert.Null(await Storage.OpenAsync(AttachmentKey.New(), 0, null, default));
    }

    /// <summary>Whoever thinks that more or fewer bytes are there is told how many, and changes nothing.</summary>
    [Spec]
    public virtual async Task Bytes_are_added_at_the_end_and_nowhere_else()
    {
        var key = AttachmentKey.New();
        Assert.Equal(new StorageOutcome.OtherLength(0), await WriteAsync(key, 1, Bytes(10)));
        Assert.Empty(await Storage.ListAsync(null, 10, default));
        Assert.Equal(new StorageOutcome.Added(10), await WriteAsync(key, 0, Bytes(10)));

        foreach (var offset in (long[])[0, 9, 11, long.MaxValue]) Assert.Equal(new StorageOutcome.OtherLength(10), await WriteAsync(key, offset, Bytes(5)));
        foreach (var length in (long[])[9, 11, long.MaxValue]) Assert.Equal(new StorageOutcome.OtherLength(10), await Storage.CommitAsync(key, length, default));

        Assert.Equal(new StorageOutcome.Committed(10), await Storage.CommitAsync(key, 10, default));
        Assert.Equal(Bytes(10), await ReadAsync(key));
    }

    /// <summary>A lost connection costs what had not come.</summary>
    [Spec]
    public virtual async Task A_write_that_broke_off_goes_on_where_it_ended()
    {
        var (key, bytes) = (AttachmentKey.New(), Bytes(200_000));
        await WriteAsync(key, 0, bytes[..7]);
        using var content = new ComingBytes(bytes[7..150_000], breaksOff: true);
        content.GoOn();
        await Assert.ThrowsAsync<InvalidDataException>(() => Storage.WriteAsync(key, 7, content, default));

        var told = Assert.IsType<StorageOutcome.OtherLength>(await WriteAsync(key, 0, bytes));
        Assert.Equal(150_000, told.Length);
        Assert.Equal(new StorageOutcome.Added(200_000), await WriteAsync(key, told.Length, bytes[150_000..]));
        await Storage.CommitAsync(key, 200_000, default);
        Assert.Equal(bytes, await ReadAsync(key));
    }

    /// <summary>What is committed stays as it is.</summary>
    [Spec]
    public virtual async Task After_the_commit_nothing_is_added_and_committing_again_changes_nothing()
    {
        var key = await CommittedAsync(10);

        foreach (var offset in (long[])[0, 10, 20]) Assert.Equal(new StorageOutcome.Committed(10), await WriteAsync(key, offset, Bytes(5)));
        Assert.Equal(new StorageOutcome.Committed(10), await Storage.CommitAsync(key, 10, default));
        Assert.Equal(new StorageOutcome.OtherLength(10), await Storage.CommitAsync(key, 9, default));
        Assert.Equal(new StorageOutcome.OtherLength(0), await Storage.CommitAsync(AttachmentKey.New(), 9, default));
        Assert.Equal(Bytes(10), await ReadAsync(key));
    }

    /// <summary>Browsers ask for parts of a file.</summary>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many are asked for.</param>
    /// <param name="expected">How many come.</param>
    [SpecTheory]
    [InlineData(0, null, 100_000)]
    [InlineData(0, 0L, 0)]
    [InlineData(0, 1L, 1)]
    [InlineData(70_000, 20_000L, 20_000)]
    [InlineData(99_999, null, 1)]
    [InlineData(99_999, long.MaxValue, 1)]
    [InlineData(100_000, null, 0)]
    [InlineData(long.MaxValue, 5L, 0)]
    public virtual async Task A_range_is_read_alone(long offset, long? length, int expected)
    {
        var key = await CommittedAsync(100_000);

        var read = await ReadAsync(key, offset, length);

        Assert.Equal(expected, read.Length);
        if (expected > 0) Assert.Equal(Bytes(100_000).AsSpan((int)offset, expected).ToArray(), read);
    }

    /// <summary>Deleting is tried until it has happened, so it happens more than once.</summary>
    [Spec]
    public virtual async Task What_is_deleted_is_gone_committed_or_not_and_deleting_again_does_nothing()
    {
        var (committed, begun, kept) = (await CommittedAsync(10), AttachmentKey.New(), await CommittedAsync(3));
        await WriteAsync(begun, 0, Bytes(10));

        foreach (var key in (AttachmentKey[])[committed, begun, committed, begun, AttachmentKey.New()]) Assert.True(await Storage.DeleteAsync(key, default));

        Assert.Null(await Storage.OpenAsync(committed, 0, null, default));
        Assert.Equal(new StorageOutcome.OtherLength(0), await Storage.CommitAsync(begun, 10, default));
        Assert.Equal(kept, Assert.Single(await Storage.ListAsync(null, 10, default)).Key);
        Assert.Equal(new StorageOutcome.Added(4), await WriteAsync(begun, 0, Bytes(4)));
    }

    /// <summary>Page by page, each key once, also what nobody has committed.</summary>
    [Spec]
    public virtual async Task Everything_is_listed_page_by_page()
    {
        Assert.Empty(await Storage.ListAsync(null, 10, default));
        var expected = new List<(AttachmentKey Key, long Length, bool IsCommitted)>();
        for (var i = 1; i <= 23; i++)
        {
            var key = AttachmentKey.New();
            await WriteAsync(key, 0, Bytes(i));
            if (i % 3 > 0) await Storage.CommitAsync(key, i, default);
            expected.Add((key, i, i % 3 > 0));
        }

        var listed = new List<StoredAttachment>();
        IReadOnlyList<StoredAttachment> page;
        do
        {
            page = await Storage.ListAsync(listed.Count == 0 ? null : listed[^1].Key, 5, default);
            listed.AddRange(page);
        }
        while (page.Count == 5);

        Assert.Equal(3, page.Count);
        Assert.Equal(expected.OrderBy(e => $"{e.Key}", StringComparer.Ordinal), listed.Select(l => (l.Key, l.Length, l.IsCommitted)));
        Assert.Equal(listed, await Storage.ListAsync(null, 23, default));
        Assert.Empty(await Storage.ListAsync(listed[^1].Key, 5, default));
    }

    /// <summary>A client that lost its connection comes back while the old call still waits for it.</summary>
    [Spec]
    public virtual async Task While_somebody_writes_nobody_else_does_and_nobody_commits()
    {
        var key = AttachmentKey.New();
        await WriteAsync(key, 0, Bytes(10));
        using var slow = new ComingBytes(Bytes(5));
        var writing = Storage.WriteAsync(key, 10, slow, default);
        await slow.Asked;

        Assert.Equal(new StorageOutcome.Busy(), await WriteAsync(key, 10, Bytes(7)));
        Assert.Equal(new StorageOutcome.Busy(), await Storage.CommitAsync(key, 10, default));
        Assert.False(await Storage.DeleteAsync(key, default));

        slow.GoOn();
        Assert.Equal(new StorageOutcome.Added(15), await writing);
        Assert.Equal(new StorageOutcome.Committed(15), await Storage.CommitAsync(key, 15, default));
        Assert.Equal(Bytes(10).Concat(Bytes(5)), await ReadAsync(key));
    }

    /// <summary>The caller may stop waiting; what came stays.</summary>
    [Spec]
    public virtual async Task A_write_that_is_given_up_keeps_what_had_come()
    {
        var key = AttachmentKey.New();
        await WriteAsync(key, 0, Bytes(10));
        using var slow = new ComingBytes(Bytes(5));
        using var ending = new CancellationTokenSource();
        var writing = Storage.WriteAsync(key, 10, slow, ending.Token);
        await slow.Asked;

        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.Equal(new StorageOutcome.Added(13), await WriteAsync(key, 10, Bytes(3)));
    }

    /// <summary>Many files at once are kept apart, and readers see all of a file or nothing.</summary>
    [Spec]
    public virtual async Task Many_files_are_written_and_read_at_once()
    {
        await AtOnce(20, async i =>
        {
            var (key, size) = (AttachmentKey.New(), 10_000 + i);
            for (var at = 0; at < size; at += 1_000) Assert.IsType<StorageOutcome.Added>(await WriteAsync(key, at, Bytes(size)[at..Math.Min(size, at + 1_000)]));

            var reading = AtOnce(3, async _ => await Storage.OpenAsync(key, 0, null, default) is { } stream ? (int?)(await BytesOf(stream)).Length : null);
            Assert.Equal(new StorageOutcome.Committed(size), await Storage.CommitAsync(key, size, default));
            Assert.All(await reading, r => Assert.True(r is null || r == size));
            Assert.Equal(Bytes(size), await ReadAsync(key));
            return key;
        });
    }

    /// <summary>Of many who send the same, one is kept.</summary>
    [Spec]
    public virtual async Task Of_many_writes_at_the_same_place_one_is_kept()
    {
        var key = AttachmentKey.New();

        var results = await AtOnce(10, i => WriteAsync(key, 0, Bytes(1_000 + i)));

        var added = Assert.Single(results.OfType<StorageOutcome.Added>());
        Assert.All(results, r => Assert.True(r == added || r is StorageOutcome.Busy || r == new StorageOutcome.OtherLength(added.Length)));
        await Storage.CommitAsync(key, added.Length, default);
        Assert.Equal(Bytes((int)added.Length), await ReadAsync(key));
    }

    /// <summary>One of the two is first, and whoever reads sees all of it or nothing.</summary>
    [Spec]
    public virtual async Task A_file_that_is_committed_and_deleted_at_once_is_whole_or_gone()
    {
        for (var i = 0; i < 100; i++)
        {
            var key = AttachmentKey.New();
            await WriteAsync(key, 0, Bytes(10));

            var committing = Task.Run(() => Storage.CommitAsync(key, 10, default));
            var isDeleted = await Task.Run(() => Storage.DeleteAsync(key, default));
            var committed = await committing;

            Assert.True(committed is StorageOutcome.Committed { Length: 10 } or StorageOutcome.OtherLength { Length: 0 } or StorageOutcome.Busy, $"{committed}");
            if (isDeleted) Assert.Null(await Storage.OpenAsync(key, 0, null, default));
            else if (committed is StorageOutcome.Committed) Assert.Equal(Bytes(10), await ReadAsync(key));
            Assert.True(await Storage.DeleteAsync(key, default));
        }
    }

    /// <summary>The caller's bugs.</summary>
    [Spec]
    public virtual async Task An_impossible_call_is_refused()
    {
        var key = await CommittedAsync(10);
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(default, 0, Bytes(1)));
        await Assert.ThrowsAsync<ArgumentException>(() => Storage.CommitAsync(default, 1, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Storage.OpenAsync(default, 0, null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Storage.DeleteAsync(default, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => WriteAsync(key, -1, Bytes(1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Storage.CommitAsync(key, 0, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Storage.OpenAsync(key, -1, null, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Storage.OpenAsync(key, 0, -1, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Storage.ListAsync(null, 0, default));
    }

    private async Task<AttachmentKey> CommittedAsync(int size)
    {
        var key = AttachmentKey.New();
        await WriteAsync(key, 0, Bytes(size));
        Assert.Equal(new StorageOutcome.Committed(size), await Storage.CommitAsync(key, size, default));
        return key;
    }

    private async Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await Storage.WriteAsync(key, offset, content, default);
    }

    private async Task<byte[]> ReadAsync(AttachmentKey key, long offset = 0, long? length = null)
    {
        var stream = await Storage.OpenAsync(key, offset, length, default);
        Assert.NotNull(stream);
        return await BytesOf(stream);
    }

    private static async Task<byte[]> BytesOf(Stream stream)
    {
        await using (stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }

    /// <summary>Bytes of which each place has another neighbourhood.</summary>
    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)(i ^ (i >> 8) ^ (i >> 13)))];
}
