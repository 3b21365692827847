namespace LiveChat.AspNetCore.Contract;

/// <summary>A queue the agent works for.</summary>
/// <param name="Id">The queue's id.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Waiting">How many chats wait or ring.</param>
/// <param name="OldestSince">Since when the first of them waits, in milliseconds since 1970-01-01 UTC.</param>
internal sealed record QueueDto(string Id, string Name, int Waiting, long? OldestSince = null) : WireRecord;
