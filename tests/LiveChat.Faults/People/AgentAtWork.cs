using LiveChat.Faults.Checking;

namespace LiveChat.Faults.People;

/// <summary>Takes every chat that rings, says a few words and ends it, until the server is gone; then goes on with what was left over.</summary>
internal sealed class AgentAtWork(string name, Ledger ledger, Deeds deeds)
{
    private const int Words = 3;

    /// <summary>Works until it is told to end.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="ending">Ends it, or the killed server does. What fails before is a failure.</param>
    public async Task WorkAsync(Uri shop, CancellationToken ending)
    {
        try
        {
            await using var desk = await Desk.OpenAsync(shop, name);
            foreach (var chat in await desk.ChatsAsync()) await FinishAsync(desk, chat);
            foreach (var ring in await desk.RingsAsync()) await TakeAsync(desk, ring);
            while (!ending.IsCancellationRequested) await TakeAsync(desk, await desk.RingAsync(ending));
        }
        catch (Exception) when (ending.IsCancellationRequested)
        {
            // What was begun goes on when the server is back.
        }
    }

    private async Task TakeAsync(Desk desk, Ring ring)
    {
        try
        {
            await desk.AcceptAsync(ring);
        }
        catch (RefusedException)
        {
            // The other one was faster, or it does not ring any more.
            return;
        }

        deeds.Accepted(ring.Chat);
        await FinishAsync(desk, ring.Chat);
    }

    private async Task FinishAsync(Desk desk, string chat)
    {
        for (var i = 1; i <= Words; i++)
        {
            var (message, text) = (Guid.NewGuid(), $"{name} says word {i}");
            ledger.Write(new(chat, name, await desk.SendAsync(chat, message, text), message, text));
        }

        await desk.EndAsync(chat);
        deeds.Ended(chat);
    }
}
