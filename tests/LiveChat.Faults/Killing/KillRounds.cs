using LiveChat.Faults.Checking;
using LiveChat.Faults.Hosting;
using LiveChat.Faults.People;

namespace LiveChat.Faults.Killing;

/// <summary>Many writers, agents who take their chats and end them, a server that is killed again and again, and a comparison of what was promised with what is there.</summary>
internal sealed class KillRounds : IDisposable
{
    private const int Writers = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ShopFolder _folder;
    private readonly Random _random;
    private readonly Ledger _ledger;
    private readonly Deeds _deeds = new();
    private readonly Writer[] _writers;
    private readonly AgentAtWork[] _agents;

    /// <param name="seed">Decides when the server is killed, as far as that can be decided.</param>
    /// <param name="postgreSql">The PostgreSQL database the chats are in; <see langword="null"/> for a SQLite file.</param>
    public KillRounds(int seed, string? postgreSql = null)
    {
        _folder = new(postgreSql);
        _random = new(seed);
        _ledger = new(_folder.Ledger);
        _writers = [.. Enumerable.Range(1, Writers).Select(i => new Writer($"writer{i}", _ledger))];
        _agents = [new("ana", _ledger, _deeds), new("ben", _ledger, _deeds)];
    }

    /// <summary>Gets how many chats were found ended.</summary>
    public int Ended { get; private set; }

    /// <summary>Lets everybody write and kills the server after a random number of acknowledgements.</summary>
    public async Task RunAsync(string? sabotage = null)
    {
        await using var shop = await ShopProcess.StartAsync(_folder, sabotage);
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

        if (await Task.WhenAny(enough.Task, writing) == writing) await writing;
        await killing.CancelAsync();
        await shop.KillAsync();
        await writing;
    }

    /// <summary>Starts the server once more and reads what is there.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        await using var shop = await ShopProcess.StartAsync(_folder);
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
                chats[chat] = await Visitor.ReadAsync(hub, chat);
                problems.AddRange(ChatCheck.Problems(chat, chats[chat], acknowledged));
            }

            problems.AddRange(visitor.Chats.SkipLast(1).Where(c => chats[c].All(e => e.Kind != StoredEntry.Ended)).Select(c => $"{c}: another chat of the visitor began before its end"));
        }

        problems.AddRange(_deeds.Problems(chats));
        var ended = chats.Values.Count(c => c.Any(e => e.Kind == StoredEntry.Ended));
        await _folder.MailedAsync(ended, Patience);
        if (_folder.MailFiles.Count != ended) problems.Add($"{_folder.MailFiles.Count} mails were sent of {ended} chats that ended");
        Ended = ended;
        return problems;
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }
}
