using System.Collections.Concurrent;
using System.Threading.Channels;
using LiveChat.Events;

namespace LiveChat.Core.Tests.Events;

/// <summary>A handler that writes down what it is told.</summary>
/// <typeparam name="TWho">Tells one from another.</typeparam>
internal sealed class Listener<TWho> : IChatEventHandler
{
    private readonly Channel<ChatNotice> _told = Channel.CreateUnbounded<ChatNotice>();

    /// <summary>Everything it was told, whether it took it or not.</summary>
    public ConcurrentQueue<ChatNotice> Told { get; } = [];

    /// <summary>What it does with it.</summary>
    public Func<ChatNotice, CancellationToken, Task> Do { get; set; } = static (_, _) => Task.CompletedTask;

    public async Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
    {
        Told.Enqueue(notice);
        await Do(notice, cancellationToken);
        _told.Writer.TryWrite(notice);
    }

    /// <summary>The next event it took.</summary>
    public async Task<ChatNotice> NextAsync() => await _told.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}
