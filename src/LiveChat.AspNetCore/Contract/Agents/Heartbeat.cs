namespace LiveChat.AspNetCore.Contract;

/// <summary>A sign of life, sent every 15 seconds by an open desk. Without one for 45 seconds no new chat rings at the agent.</summary>
internal sealed record Heartbeat;
