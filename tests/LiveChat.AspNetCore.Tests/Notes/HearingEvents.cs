using System.Threading.Channels;
using LiveChat.Events;

namespace LiveChat.AspNetCore.Tests.Notes;

/// <summary>Keeps what it is told, to be read in order.</summary>
internal sealed class HearingEvents : IChatEventHandler
{
    private readonly Channel<ChatNotice> _heard = Channel.CreateUnbounded<ChatNotice>();

    public Task<ChatNotice> NextAsync() => _heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
    {
        _heard.Writer.TryWrite(notice);
        return Task.CompletedTask;
    }
}
