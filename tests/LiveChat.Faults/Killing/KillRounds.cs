using LiveChat.Faults.Checking;
using LiveChat.Faults.Hosting;
using LiveChat.Faults.People;
using LiveChat.Faults.PowerLoss;

namespace LiveChat.Faults.Killing;

/// <summary>Many writers, agents who take their chats and end them, a server that is killed again and again, and a comparison of what was promised with what is there.</summary>
internal sealed class KillRounds : IDisposable
{
    private const int Writers = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ShopFolder _folder;
    private readonly ForgettingDisk? _disk;
    private readonly Random _random;
    private readonly Ledger _ledger;
    private readonly Deeds _deeds = new();
    private readonly Writer[] _writers;
    private readonly AgentAtWork[] _agents;
    private bool _isSabotaged;

    /// <param name="seed">Decides when the server is killed, as far as that can be decided.</param>
    /// <param name="postgreSql">The PostgreSQL database the chats are in; <see langword="null"/> for a SQLite file.</param>
    public KillRounds(int seed, string? postgreSql = null)
        : this(seed, new ShopFolder(postgreSql))
    {
    }

    /// <param name="seed">Decides when the server is killed, as far as that can be decided.</param>
    /// <param name="disk">The chats are in a SQLite file on it, and it loses its power with the server.</param>
    public KillRounds(int seed, ForgettingDisk disk)
        : this(seed, new ShopFolder(sqlite: disk.Path))
    {
        _disk = disk;
    }

    private KillRounds(int seed, ShopFolder folder)
    {
        _folder = folder;
        _random = new(seed);
        _ledger = new(_folder.Ledger);
        _writers = [.. Enumerable.Range(1, Writers).Select(i => new Writer($"writer{i}", _ledger))];
        _agents = [new("ana", _ledger, _deeds), new("ben", _ledger, _deeds)];
    }

    /// <summary>Gets how many chats were found ended.</summary>
    public int Ended { get; private set; }

    /// <summary>Lets everybody write and kills the server so many times, after a random number of acknowledgements or a random time; the last time not before an agent has ended a chat.</summary>
    public async Task RunAsync(int kills)
    {
        for (var kill = 1; kill < kills; kill++)
            await RunOnceAsync(acknowledged => _random.Next(2) == 0 ? acknowledged : Task.Delay(TimeSpan.FromMilliseconds(_random.Next(5, 500)), TimeProvider.System));
        await RunOnceAsync(acknowledged => Task.WhenAll(acknowledged, _deeds.FirstEnd));
    }

    /// <summary>Lets everybody write and kills a server that lacks a defence after a random number of acknowledgements.</summary>
    public Task RunWithoutAsync(string defence)
    {
        _isSabotaged = true;
        return RunOnceAsync(acknowledged => acknowledged, defence);
    }

    /// <summary>Starts the server once more and reads what is there.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        await using var shop = await StartAsync();
        _ledger.Dispose();
        var acknowledged = Ledger.Read(_folder.Ledger);
        Assert.NotEmpty(acknowledged);

        var problems = new List<string>();
        var chats = new Dictionary<string, IReadOnlyList<StoredEntry>>();
        foreach (var visitor in _writers.Select(w => w.Visitor).Where(v => v.Chats.Count > 0))
        {
            await using var hub = await visitor.ConnectAsync(shop.Address);
            foreach (var chat in visitor.Chats)
            {
                chats[chat] = await ReadAsync(hub, chat);
                if (chats[chat] is []) problems.Add($"{chat}: is not there");
                problems.AddRange(ChatCheck.Problems(chat, chats[chat], acknowledged));
            }

            problems.AddRange(visitor.Chats.SkipLast(1).Where(c => chats[c].All(e => e.Kind != StoredEntry.Ended)).Select(c => $"{c}: another chat of the visitor began before its end"));
        }

        problems.AddRange(_deeds.Problems(chats));
        var ended = chats.Values.Count(c => c.Any(e => e.Kind == StoredEntry.Ended));
        Ended = ended;

        // Chats whose agent's words are lost get no mail.
        if (_isSabotaged) return problems;

        await _folder.MailedAsync(ended, Patience);
        if (_folder.MailFiles.Count != ended) problems.Add($"{_folder.MailFiles.Count} mails were sent of {ended} chats that ended");
        return problems;
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    /// <summary>What a chat holds; nothing when it is gone.</summary>
    private static async Task<IReadOnlyList<StoredEntry>> ReadAsync(HubCaller hub, string chat)
    {
        try
        {
            return await Visitor.ReadAsync(hub, chat);
        }
        catch (RefusedException e) when (e.Code == "chat_not_found")
        {
            return [];
        }
    }

    private async Task<ShopProcess> StartAsync(string? sabotage = null)
    {
        if (_disk is not null) await _disk.PowerAsync();
        return await ShopProcess.StartAsync(_folder, sabotage);
    }

    /// <param name="moment">When to kill it, given when there were enough acknowledgements.</param>
    /// <param name="sabotage">Which defence is taken away.</param>
    private async Task RunOnceAsync(Func<Task, Task> moment, string? sabotage = null)
    {
        await using var shop = await StartAsync(sabotage);
        using var killing = new CancellationTokenSource();
        var left = _random.Next(1, 600);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Task.WhenAll(_writers.Select(w => Task.Run(() => w.WriteAsync(
            shop.Address,
            () =>
            {
                if (Interlocked.Decrement(ref left) == 0) enough.TrySetResult();
            },
            killing.Token))).Concat(_agents.Select(a => Task.Run(() => a.WorkAsync(shop.Address, killing.Token)))));

        if (await Task.WhenAny(moment(enough.Task), writing).WaitAsync(Patience, TimeProvider.System) == writing) await writing;

        // At once: whoever is told to stop first lets the server come to rest.
        var stopping = killing.CancelAsync();
        if (_disk is not null) await _disk.CutAsync();
        await shop.KillAsync();
        await stopping;
        await writing;
    }
}
