using LiveChat.Faults.Checking;

namespace LiveChat.Faults.People;

/// <summary>Writes as fast as it is answered, until the server is gone; then sends what was not answered again, with the same id. Whose chat is ended begins another one.</summary>
internal sealed class Writer(string name, Ledger ledger)
{
    /// <summary>What stands for the sequence of a message that came too late: it is refused for good.</summary>
    private const long Over = 0;

    private (Guid Message, string Text)? _unanswered;
    private int _count;
    private int _refused;

    public Visitor Visitor { get; } = new(name);

    /// <summary>Gets how often the server said to try again.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Writes until it is told to end.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="writing">Called after each acknowledgement.</param>
    /// <param name="ending">Ends it after the next answer, or without one when the server is killed. What fails before is a failure.</param>
    public async Task WriteAsync(Uri shop, Action writing, CancellationToken ending)
    {
        try
        {
            await using var hub = await Visitor.ConnectAsync(shop);
            if (Visitor.Chat.Length == 0) await Visitor.StartAsync(hub);

            while (!ending.IsCancellationRequested)
            {
                var (message, text) = _unanswered ??= (Guid.NewGuid(), $"{name} writes {++_count}");
                if (await TrySendAsync(hub, message, text) is not { } sequence) continue;

                _unanswered = null;
                if (sequence == Over)
                {
                    await Visitor.StartAsync(hub);
                    continue;
                }

                ledger.Write(new(Visitor.Chat, name, sequence, message, text));
                writing();
            }
        }
        catch (Exception) when (ending.IsCancellationRequested)
        {
            // What is not answered is sent again when the server is back.
        }
    }

    /// <returns>The sequence that was acknowledged; <see langword="null"/> when the same is to be sent again, <see cref="Over"/> when the chat is over.</returns>
    private async Task<long?> TrySendAsync(HubCaller hub, Guid message, string text)
    {
        try
        {
            return await Visitor.SendAsync(hub, message, text);
        }
        catch (RefusedException e) when (e.Code == "try_again")
        {
            Interlocked.Increment(ref _refused);
            return null;
        }
        catch (RefusedException e) when (e.Code is "chat_ended" or "chat_ended_by_agent")
        {
            return Over;
        }
    }
}
