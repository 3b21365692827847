using LiveChat.Faults.Checking;

namespace LiveChat.Faults.People;

/// <summary>Writes as fast as it is answered, until the server is gone; then sends what was not answered again, with the same id.</summary>
internal sealed class Writer(string name, Ledger ledger)
{
    private (Guid Message, string Text)? _unanswered;
    private int _count;

    public Visitor Visitor { get; } = new(name);

    /// <summary>Writes until the connection breaks or <paramref name="stopping"/> is signalled.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="writing">Called after each acknowledgement.</param>
    /// <param name="stopping">Ends it after the next answer.</param>
    public async Task WriteAsync(Uri shop, Action writing, CancellationToken stopping)
    {
        try
        {
            await using var hub = await Visitor.ConnectAsync(shop);
            if (Visitor.Chat.Length == 0) await Visitor.StartAsync(hub);

            while (!stopping.IsCancellationRequested)
            {
                var (message, text) = _unanswered ??= (Guid.NewGuid(), $"{name} writes {++_count}");
                var sequence = await Visitor.SendAsync(hub, message, text);
                _unanswered = null;
                ledger.Write(new(Visitor.Chat, sequence, message, text));
                writing();
            }
        }
        catch (Exception e) when (e is not RefusedException || stopping.IsCancellationRequested)
        {
            // The server was killed: what is not answered is sent again when it is back.
        }
    }
}
