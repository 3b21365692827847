using System.Runtime.CompilerServices;
using LiveChat.AspNetCore.Draining;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What is known of one connection.</summary>
internal sealed record WatchedConnection(IncomingFrames Frames, CallsUnderWay Calls)
{
    /// <summary>Holds the connection until it is asked for, so that nothing that is started while it is served keeps it alive.</summary>
    private static readonly AsyncLocal<StrongBox<WatchedConnection?>?> Flow = new();

    /// <summary>Hands the connection to the code that serves it.</summary>
    public void Offer() => Flow.Value = new(this);

    /// <summary>The connection that is being served, asked for the first time; null elsewhere.</summary>
    public static WatchedConnection? Take() => Flow.Value is { } box ? Interlocked.Exchange(ref box.Value, null) : null;

    /// <summary>Takes no more calls once those under way are answered, and says goodbye.</summary>
    public void CloseWhenIdle() => Calls.WhenIdle(Frames.CancelPendingRead);
}
