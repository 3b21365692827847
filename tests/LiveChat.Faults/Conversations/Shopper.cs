using LiveChat.Faults.Histories;
using LiveChat.Faults.People;

namespace LiveChat.Faults.Conversations;

/// <summary>A customer who has one chat after the other: asks, waits for each answer, says goodbye.</summary>
internal sealed class Shopper(string name, IReadOnlyList<Uri> nodes, History history, Pace pace) : Person(nodes, history, pace)
{
    private const int Questions = 4;

    private readonly Lock _gate = new();
    private readonly List<(int Finished, TaskCompletionSource Had)> _waiting = [];
    private int _said;
    private volatile bool _isClosed;

    public Visitor Visitor { get; } = new(name);

    public override string Name => name;

    /// <summary>Gets how many chats were had to the end.</summary>
    public int Finished { get; private set; }

    /// <summary>Waits until so many more were had.</summary>
    public Task MoreAsync(int chats)
    {
        lock (_gate)
        {
            var had = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((Finished + chats, had));
            return had.Task;
        }
    }

    /// <summary>Has chats until it is enough, the last one to its end.</summary>
    public async Task ShopAsync(Task enough, CancellationToken cancellationToken)
    {
        do
        {
            var page = await InsistAsync("StartChat", Visitor.Form, cancellationToken);
            Visitor.Began(page);
            History.Add(new Started(Name, Visitor.Chat));
            HearPage(page);
            await TalkAsync(Visitor.Chat, cancellationToken);
            lock (_gate)
            {
                Finished++;
                foreach (var (_, had) in _waiting.Where(w => w.Finished <= Finished)) had.TrySetResult();
            }
        }
        while (!enough.IsCompleted && !_isClosed);
    }

    /// <summary>Closes the chat, whatever was asked in it, and begins no other one.</summary>
    public async Task CloseChatAsync()
    {
        _isClosed = true;
        HearPage(await InsistAsync("LeaveChat", new { chatId = Visitor.Chat }, Leaving));
    }

    /// <summary>Says something in the chat that nobody need answer.</summary>
    public Task InterjectAsync(string text) => SayAsync(Visitor.Chat, text, Leaving);

    protected override async Task<Line> ConnectAsync(Uri node, CancellationToken cancellationToken)
    {
        var ticket = await Visitor.TicketAsync(node, cancellationToken);
        return await Line.OpenAsync(new Uri(node, "/livechat/hub/customer"), Pace.Patience, o => o.AccessTokenProvider = () => Task.FromResult<string?>(ticket), Listen, cancellationToken);
    }

    protected override async Task ArriveAsync(Line line)
    {
        if ((await line.CallAsync("GetState", new { })).TryGetProperty("current", out var current)) HearPage(current);
    }

    private async Task TalkAsync(string chat, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Questions; i++)
        {
            await Task.Delay(Pace.Thought, TimeProvider.System, cancellationToken);
            var question = await SayAsync(chat, Words.Question(Name, ++_said), cancellationToken);
            await Reader(chat).UntilAsync(entries => entries.Any(e => e.Text == Words.Answer(question)) || (_isClosed && Words.AreOver(entries)), cancellationToken);
            if (_isClosed) return;
        }

        await SayAsync(chat, Words.Goodbye(Name, ++_said), cancellationToken);
        await Reader(chat).UntilAsync(Words.AreOver, cancellationToken);
    }

    private async Task<Guid> SayAsync(string chat, string text, CancellationToken cancellationToken)
        => await SendAsync(chat, text, agent: null, cancellationToken) ?? throw new InvalidOperationException($"{Name} may not say anything in {chat}, which nobody ended.");
}
