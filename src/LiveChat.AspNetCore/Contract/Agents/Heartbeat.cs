namespace LiveChat.AspNetCore.Contract;

/// <summary>A sign of life, sent every 15 seconds by an open desk. Without one for 45 seconds no new chat rings at the agent.</summary>
internal sealed record Heartbeat : WireRecord
{
    /// <summary>How long ago somebody last did something at this desk, in milliseconds; a desk that leaves it out says that it was just now.</summary>
    public long? IdleForMs { get; init; }
}
