using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>Bounds how many writes of this process are on their way, so that a slow database does not fill the memory.</summary>
internal sealed class WriteGate
{
    private readonly int _places;
    private int _taken;

    /// <param name="places">How many there may be.</param>
    public WriteGate(int places) => (_places, Leave) = (places, () => Interlocked.Decrement(ref _taken));

    /// <summary>Gives a place back. Always the same delegate: whoever is on the way for long keeps it.</summary>
    public Action Leave { get; }

    /// <summary>Takes a place, or says at once that there is none.</summary>
    /// <exception cref="StoreUnavailableException">Too many writes are on their way.</exception>
    public void Enter()
    {
        if (Interlocked.Increment(ref _taken) <= _places) return;

        Leave();
        throw new StoreUnavailableException($"LiveChat's PostgreSQL has too much to do: {_places} writes are on their way already.") { NothingBegan = true };
    }
}
