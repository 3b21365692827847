using System.Text.Json;
using LiveChat.Faults.Histories;
using LiveChat.Faults.People;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Faults.Conversations;

/// <summary>An agent at a desk: takes what rings, answers every question, ends the chat after a goodbye.</summary>
/// <param name="id">The demo agent.</param>
/// <param name="nodes">The addresses of the nodes, the one to begin with first.</param>
/// <param name="history">Everything is noted there.</param>
/// <param name="pace">How quickly.</param>
internal sealed class DeskAgent(string id, IReadOnlyList<Uri> nodes, History history, Pace pace) : Person(nodes, history, pace)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _serving = [];
    private readonly Dictionary<string, Task> _accepting = [];
    private string? _name;
    private int _passedOn;
    private Task _beating = Task.CompletedTask;
    private Task _asking = Task.CompletedTask;
    private volatile TaskCompletionSource? _silence;
    private volatile TaskCompletionSource? _hesitation;

    /// <summary>Gets the demo agent.</summary>
    public string Id => id;

    /// <summary>Gets the display name, as soon as the server said it.</summary>
    public override string Name => _name ?? id;

    protected override async Task<Line> ConnectAsync(Uri node, CancellationToken cancellationToken)
    {
        var cookies = await Desk.SignInAsync(node, id, cancellationToken);
        return await Line.OpenAsync(new Uri(node, "/livechat/hub/agent"), Pace.Patience, o => o.Cookies = cookies, Listen, cancellationToken);

        void Listen(HubConnection hub)
        {
            this.Listen(hub);
            hub.On<JsonElement>("Ring", ring => Take(Ring.From(ring)));
        }
    }

    protected override async Task ArriveAsync(Line line)
    {
        await line.CallAsync("SetAvailability", new { availability = "available" });
        Hear(await line.CallAsync("GetState", new { }));
        _beating = BeatAsync(line);
    }

    protected override void LookAround()
    {
        base.LookAround();
        if (_asking.IsCompleted) _asking = AskAsync();
    }

    /// <summary>Passes each chat on after an answer from now on: to this colleague, and every third time into the queue.</summary>
    public DeskAgent? Colleague { get; set; }

    /// <summary>Takes chats from now on and says nothing in them, as somebody who went for a coffee.</summary>
    public void BeSilent() => _silence = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Is back, and answers.</summary>
    public void Speak()
    {
        _silence?.TrySetResult();
        _silence = null;
    }

    /// <summary>Takes nothing that rings until a decision is made.</summary>
    public void Hesitate() => _hesitation = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes what rang meanwhile, whether it still rings or not.</summary>
    public void Decide()
    {
        _hesitation?.TrySetResult();
        _hesitation = null;
    }

    /// <summary>Waits until every chat is served to its end, or somebody else has it.</summary>
    public async Task FinishAsync()
    {
        base.LookAround();
        Task[] serving;
        lock (_gate) serving = [.. _serving.Values];
        await Task.WhenAll(serving).WaitAsync(Pace.Patience, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Says something in every chat that was accepted until now, until it is answered.</summary>
    public Task InterjectAsync() => Task.WhenAll(Taken().Select(c => SendAsync(c, $"{Name} interjects in {c}", Name, Leaving)));

    /// <summary>Ends every chat that was accepted until now, until that is answered.</summary>
    public Task EndAllAsync() => Task.WhenAll(Taken().Select(EndAsync));

    protected override async Task LeftAsync()
    {
        await Task.WhenAll(_beating, _asking);
        Task[] accepting;
        lock (_gate) accepting = [.. _accepting.Values];
        await Task.WhenAll(accepting);
        Task[] serving;
        lock (_gate) serving = [.. _serving.Values];
        await Task.WhenAll(serving);
    }

    private IEnumerable<string> Taken() => History.Events.OfType<Accepted>().Where(a => a.Who == Name).Select(a => a.Chat).Distinct();

    private async Task AskAsync()
    {
        try
        {
            Hear(await CallAsync("GetState", new { }));
        }
        catch (Exception e) when (e is UnansweredException or RefusedException)
        {
            // The next look asks again.
        }
    }

    private async Task BeatAsync(Line line)
    {
        using var timer = new PeriodicTimer(Pace.Heartbeat, TimeProvider.System);
        try
        {
            while (!line.Broken.IsCompleted && await timer.WaitForNextTickAsync(Leaving))
                await line.CallAsync("Heartbeat", new { });
        }
        catch (Exception e) when (e is UnansweredException or RefusedException or OperationCanceledException)
        {
            // The next line beats again; a server that cannot write it down says so, and is asked again on a new one.
            line.Break();
        }
    }

    private void Hear(JsonElement state)
    {
        var agent = state.GetProperty("agent");
        _name = agent.GetProperty("name").GetString()!;
        var chats = state.GetProperty("chats").EnumerateArray().ToList();
        var rings = state.GetProperty("rings").EnumerateArray().Select(Ring.From).ToList();
        History.Add(new Held(Name, chats.Count, rings.Count, agent.GetProperty("capacity").GetInt32()));
        foreach (var ring in rings) Take(ring);
        foreach (var chat in chats) Serve(chat);
    }

    private void Take(Ring ring)
    {
        lock (_gate)
        {
            if (_accepting.ContainsKey(ring.Offer)) return;

            History.Add(new Rang(Name, ring.Chat, ring.Offer));
            _accepting[ring.Offer] = Task.Run(() => AcceptAsync(ring));
        }
    }

    private async Task AcceptAsync(Ring ring)
    {
        var asked = 0;
        try
        {
            if (_hesitation is { } hesitation) await hesitation.Task.WaitAsync(Leaving);
            History.Add(new AcceptInvoked(Name, ring.Chat, ring.Offer));
            var page = await InsistAsync("AcceptRing", new { chatId = ring.Chat, offerId = ring.Offer }, Leaving, () => asked++);
            History.Add(new Accepted(Name, ring.Chat, ring.Offer));
            HearPage(page);
            Serve(page.GetProperty("chat"));
        }
        catch (RefusedException e)
        {
            History.Add(new AcceptRefused(Name, ring.Chat, ring.Offer, e.Code) { MayHaveTaken = asked > 1 });
        }
        catch (OperationCanceledException)
        {
            // Leaving.
        }
    }

    private void Serve(JsonElement header)
    {
        var (chat, last) = (header.GetProperty("id").GetString()!, header.GetProperty("lastSequence").GetInt64());
        lock (_gate)
        {
            if (!_serving.TryGetValue(chat, out var serving) || serving.IsCompleted) _serving[chat] = Task.Run(() => ServeAsync(chat, last));
        }
    }

    /// <summary>Serves a chat to its end, or until somebody else has it.</summary>
    private async Task ServeAsync(string chat, long last)
    {
        var reader = Reader(chat);
        reader.Look();
        try
        {
            // What somebody else has answered is known by then.
            await reader.UntilAsync(entries => entries.Count >= last, Leaving);
            while (true)
            {
                await reader.UntilAsync(entries => Words.AreOver(entries) || Words.Open(entries) is not null, Leaving);
                if (_silence is { } silence) await silence.Task.WaitAsync(Leaving);
                if (Words.AreOver(reader.Entries) || Words.Open(reader.Entries) is not { } open) return;

                if (Words.IsGoodbye(open))
                {
                    await EndAsync(chat);
                    return;
                }

                if (await SendAsync(chat, Words.Answer(open.Message!.Value), Name, Leaving) is null) return;
                if (Colleague is { } colleague) await PassOnAsync(chat, colleague);
            }
        }
        catch (OperationCanceledException)
        {
            // Leaving.
        }
    }

    private async Task PassOnAsync(string chat, DeskAgent colleague)
    {
        try
        {
            if (Interlocked.Increment(ref _passedOn) % 3 == 0)
            {
                await InsistAsync("TransferChat", new { chatId = chat, toQueue = "support" }, Leaving);
            }
            else
            {
                await InsistAsync("TransferChat", new { chatId = chat, toAgent = colleague.Id }, Leaving);
                History.Add(new PassedOn(Name, chat, colleague.Name));
            }
        }
        catch (RefusedException)
        {
            // The colleague is full or away, or has it already: the chat is where it is.
        }
    }

    private async Task EndAsync(string chat)
    {
        History.Add(new EndInvoked(Name, chat));
        try
        {
            HearPage(await InsistAsync("EndChat", new { chatId = chat }, Leaving));
            History.Add(new EndAcknowledged(Name, chat));
        }
        catch (RefusedException e)
        {
            History.Add(new EndRefused(Name, chat, e.Code));
        }
    }
}
