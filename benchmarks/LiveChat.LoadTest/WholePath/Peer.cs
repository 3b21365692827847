namespace LiveChat.LoadTest.WholePath;

/// <summary>One side of one chat: sends a message, and hears the other side's.</summary>
internal sealed class Peer(Func<string, Task> send)
{
    private volatile TaskCompletionSource<string>? _expected;
    private volatile string? _sent;

    /// <summary>Sends; done when the server has acknowledged.</summary>
    public Task SendAsync(string messageId)
    {
        _sent = messageId;
        return send(messageId);
    }

    /// <summary>The next message this side hears. Armed before the other side sends.</summary>
    public Task<string> NextAsync()
    {
        var next = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected = next;
        return next.Task;
    }

    /// <summary>Hears a message; a node that learned of it from another one may tell its sender, too.</summary>
    public void Hear(string messageId)
    {
        if (messageId != _sent) _expected?.TrySetResult(messageId);
    }
}
