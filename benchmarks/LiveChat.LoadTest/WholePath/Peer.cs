namespace LiveChat.LoadTest.WholePath;

/// <summary>One side of one chat: sends a message, and hears the other side's.</summary>
internal sealed class Peer(Func<string, Task> send)
{
    private volatile TaskCompletionSource<string>? _expected;

    /// <summary>Sends; done when the server has acknowledged.</summary>
    public Task SendAsync(string messageId) => send(messageId);

    /// <summary>The next message this side hears. Armed before the other side sends.</summary>
    public Task<string> NextAsync()
    {
        var next = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected = next;
        return next.Task;
    }

    public void Hear(string messageId) => _expected?.TrySetResult(messageId);
}
