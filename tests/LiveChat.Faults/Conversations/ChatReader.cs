using System.Text.Json;
using System.Threading.Channels;
using LiveChat.Faults.Histories;
using LiveChat.Faults.People;

namespace LiveChat.Faults.Conversations;

/// <summary>What one client knows of a chat: every entry in its place. What it was not told, or told too early, it asks for.</summary>
internal sealed class ChatReader
{
    private readonly string _who;
    private readonly string _chat;
    private readonly History _history;
    private readonly Func<long, Task<JsonElement>> _read;
    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private readonly List<StoredEntry> _entries = [];
    private readonly List<(Func<IReadOnlyList<StoredEntry>, bool> Sight, TaskCompletionSource Seen)> _waiting = [];

    /// <param name="who">Whose it is.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="history">What is seen is noted there.</param>
    /// <param name="read">Asks for a page of entries after a sequence.</param>
    public ChatReader(string who, string chat, History history, Func<long, Task<JsonElement>> read)
    {
        _who = who;
        _chat = chat;
        _history = history;
        _read = read;
        Asking = AskAsync();
    }

    /// <summary>Gets what ends after <see cref="Close"/>.</summary>
    public Task Asking { get; }

    public IReadOnlyList<StoredEntry> Entries
    {
        get
        {
            lock (_gate) return [.. _entries];
        }
    }

    /// <summary>Takes in what the client was told or answered.</summary>
    public void Hear(IEnumerable<StoredEntry> entries, long lastSequence)
    {
        lock (_gate)
        {
            foreach (var entry in entries.Where(e => e.Sequence == _entries.Count + 1))
            {
                _entries.Add(entry);
                _history.Add(new Delivered(_who, _chat, entry));
            }

            foreach (var (_, seen) in _waiting.Where(w => w.Sight(_entries))) seen.TrySetResult();
            _waiting.RemoveAll(w => w.Seen.Task.IsCompleted);
            if (_entries.Count >= lastSequence) return;
        }

        Look();
    }

    /// <summary>Asks for what is missing, if anything is.</summary>
    public void Look() => _wanted.Writer.TryWrite(true);

    /// <summary>Waits until something can be seen in what the client knows.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<StoredEntry>, bool> sight, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (sight(_entries)) return;

            _waiting.Add((sight, seen));
        }

        await seen.Task.WaitAsync(cancellationToken);
    }

    public void Close() => _wanted.Writer.TryComplete();

    private async Task AskAsync()
    {
        while (await _wanted.Reader.WaitToReadAsync())
        {
            _wanted.Reader.TryRead(out _);
            try
            {
                await CatchUpAsync();
            }
            catch (UnansweredException)
            {
                // The next connection begins with looking.
            }
            catch (RefusedException e) when (e.Code is "not_in_chat" or "chat_not_found")
            {
                // It is not this client's chat any more: there is nothing to wait for.
                lock (_gate)
                {
                    foreach (var (_, seen) in _waiting) seen.TrySetCanceled();
                    _waiting.Clear();
                }
            }
            catch (RefusedException)
            {
                // The server asks to try again, which the next look does.
            }
        }
    }

    private async Task CatchUpAsync()
    {
        while (true)
        {
            var page = await _read(Entries.Count);
            var last = page.GetProperty("chat").GetProperty("lastSequence").GetInt64();
            Hear(page.GetProperty("entries").EnumerateArray().Select(StoredEntry.From), lastSequence: 0);
            if (Entries.Count >= last) return;
        }
    }
}
