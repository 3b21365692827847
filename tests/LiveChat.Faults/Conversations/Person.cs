using System.Collections.Concurrent;
using System.Text.Json;
using LiveChat.Faults.Histories;
using LiveChat.Faults.People;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Faults.Conversations;

/// <summary>Somebody whose client does what docs/protocol.md asks: connects again to whichever node there is, asks for what it was not told, sends the same again when no answer came.</summary>
/// <param name="nodes">The addresses of the nodes, the one to begin with first.</param>
/// <param name="history">Everything is noted there.</param>
/// <param name="pace">How quickly.</param>
internal abstract class Person(IReadOnlyList<Uri> nodes, History history, Pace pace) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly ConcurrentDictionary<string, ChatReader> _readers = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource<Line> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _closing = [];
    private Task _living = Task.CompletedTask;

    public abstract string Name { get; }

    /// <summary>Gets how often the client has connected.</summary>
    public int Connects { get; private set; }

    protected History History => history;

    protected Pace Pace => pace;

    protected CancellationToken Leaving => _leaving.Token;

    /// <summary>Comes, and stays until told to leave.</summary>
    public async Task ComeAsync()
    {
        _living = Task.Run(LiveAsync);
        await CurrentAsync();
    }

    /// <summary>Leaves; what was noted stays.</summary>
    public async Task LeaveAsync()
    {
        await _leaving.CancelAsync();
        await _living;
        await LeftAsync();
        await Task.WhenAll(_closing);
        foreach (var reader in _readers.Values) reader.Close();
        await Task.WhenAll(_readers.Values.Select(r => r.Asking));
    }

    public void Dispose() => _leaving.Dispose();

    protected abstract Task<Line> ConnectAsync(Uri node, CancellationToken cancellationToken);

    /// <summary>Asks on a new line for everything, before anybody else uses it.</summary>
    protected abstract Task ArriveAsync(Line line);

    /// <summary>Does from time to time what nobody told to do.</summary>
    protected virtual void LookAround()
    {
        foreach (var reader in _readers.Values) reader.Look();
    }

    protected virtual Task LeftAsync() => Task.CompletedTask;

    protected ChatReader Reader(string chat)
        => _readers.GetOrAdd(chat, id => new(Name, id, history, after => CallAsync("ReadEntries", new { chatId = id, after, limit = 200 })));

    /// <summary>Calls a method, as soon as there is a connection.</summary>
    protected async Task<JsonElement> CallAsync(string method, object request)
    {
        while (true)
        {
            Line line;
            try
            {
                line = await CurrentAsync();
            }
            catch (OperationCanceledException e)
            {
                throw new UnansweredException(method, e);
            }

            // One that is left has been replaced.
            if (line.TryCall(method, request) is { } answer) return await answer;
        }
    }

    /// <summary>Sends a message until it is answered.</summary>
    /// <returns>The id it has; <see langword="null"/> when it was refused for good.</returns>
    protected async Task<Guid?> SendAsync(string chat, string text, string? agent, CancellationToken cancellationToken)
    {
        var message = Guid.NewGuid();
        for (; ; cancellationToken.ThrowIfCancellationRequested())
        {
            history.Add(new SendInvoked(Name, chat, message, text));
            try
            {
                var sequence = (await CallAsync("SendMessage", new { chatId = chat, messageId = message, text })).GetProperty("sequence").GetInt64();
                history.Add(new SendAcknowledged(Name, chat, message, text, sequence));
                Reader(chat).Hear([new(sequence, StoredEntry.Written, message, text) { Agent = agent }], sequence);
                return message;
            }
            catch (UnansweredException)
            {
                history.Add(new SendUnanswered(Name, chat, message));
            }
            catch (RefusedException e) when (IsForNow(e))
            {
                history.Add(new SendUnanswered(Name, chat, message));
                await Task.Delay(pace.BackOffAfter(1), TimeProvider.System, cancellationToken);
            }
            catch (RefusedException e)
            {
                history.Add(new SendRefused(Name, chat, message, e.Code));
                return null;
            }
        }
    }

    /// <summary>Calls a method that may be repeated until it is answered.</summary>
    /// <param name="method">The method.</param>
    /// <param name="request">What it is called with.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="calling">Told of each call before it is made.</param>
    protected async Task<JsonElement> InsistAsync(string method, object request, CancellationToken cancellationToken, Action? calling = null)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            calling?.Invoke();
            try
            {
                return await CallAsync(method, request);
            }
            catch (UnansweredException)
            {
                // On the next line.
            }
            catch (RefusedException e) when (IsForNow(e))
            {
                await Task.Delay(pace.BackOffAfter(1), TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>Takes in a page of a chat that was answered.</summary>
    protected void HearPage(JsonElement page)
    {
        var chat = page.GetProperty("chat");
        Hear(chat.GetProperty("id").GetString()!, page.GetProperty("entries"), chat.GetProperty("lastSequence").GetInt64());
    }

    /// <summary>Listens to what is told of chats.</summary>
    protected void Listen(HubConnection hub)
    {
        hub.On<JsonElement>("Draining", _ => history.Add(new AskedToGo(Name)));
        hub.On<JsonElement>("Entries", told =>
        {
            var chat = told.GetProperty("chatId").GetString()!;
            var entries = told.GetProperty("entries");
            history.Add(new Pushed(Name, chat, entries[entries.GetArrayLength() - 1].GetProperty("sequence").GetInt64()));
            Hear(chat, entries, told.GetProperty("lastSequence").GetInt64());
        });
    }

    private static bool IsForNow(RefusedException refused) => refused.Code is "try_again" or "rate_limited" or "internal";

    private void Hear(string chat, JsonElement entries, long lastSequence) => Reader(chat).Hear(entries.EnumerateArray().Select(StoredEntry.From), lastSequence);

    private Task<Line> CurrentAsync()
    {
        lock (_gate) return _line.Task.WaitAsync(Leaving);
    }

    private async Task LiveAsync()
    {
        var failures = 0;
        for (var turn = 0; !Leaving.IsCancellationRequested; turn++)
        {
            try
            {
                await ConnectedAsync(nodes[turn % nodes.Count], () => failures = 0);
                turn--;
            }
            catch (Exception) when (!Leaving.IsCancellationRequested)
            {
                failures++;
            }
            catch (Exception)
            {
                return;
            }

            // The first try after a loss goes to the same node at once.
            if (failures > 0) await Task.Delay(pace.BackOffAfter(failures), TimeProvider.System, Leaving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Stays connected as long as that lasts.</summary>
    private async Task ConnectedAsync(Uri node, Action arrived)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        using var clock = new CancellationTokenSource(pace.Patience, TimeProvider.System);
        await using var stop = clock.Token.Register(patience.Cancel);
        var line = await ConnectAsync(node, patience.Token);
        try
        {
            await ArriveAsync(line);
            Connects++;
            arrived();
            _line.SetResult(line);
            await StayAsync(line);
        }
        finally
        {
            lock (_gate)
            {
                if (_line.Task.IsCompleted) _line = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            // Saying goodbye to somebody who is gone takes its time; the next line need not wait for it.
            line.Break();
            _closing.Add(line.DisposeAsync().AsTask());
        }
    }

    private async Task StayAsync(Line line)
    {
        LookAround();
        using var timer = new PeriodicTimer(pace.Look, TimeProvider.System);
        var tick = timer.WaitForNextTickAsync(Leaving).AsTask();
        while (await Task.WhenAny(line.Broken, tick) == tick)
        {
            await tick;
            LookAround();
            tick = timer.WaitForNextTickAsync(Leaving).AsTask();
        }
    }
}
