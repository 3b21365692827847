using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>Bounds how many writes of this process are on their way, so that a slow database does not fill the memory.</summary>
internal sealed class WriteGate(int places)
{
    private int _taken;

    /// <summary>Takes a place, or says at once that there is none.</summary>
    /// <exception cref="StoreUnavailableException">Too many writes are on their way.</exception>
    public void Enter()
    {
        if (Interlocked.Increment(ref _taken) <= places) return;

        Leave();
        throw new StoreUnavailableException($"LiveChat's PostgreSQL has too much to do: {places} writes are on their way already.");
    }

    public void Leave(int count = 1) => Interlocked.Add(ref _taken, -count);
}
