namespace LiveChat.AspNetCore.Contract;

/// <summary>What the activity log can be searched by.</summary>
/// <param name="Queues">The queues whose chats the caller sees.</param>
/// <param name="Agents">The agents who work for them, as far as they are known.</param>
/// <param name="SeesAll">Whether the caller sees everything, chats in progress among it, and may look on.</param>
internal sealed record LogChoicesDto(IReadOnlyList<QueueNameDto> Queues, IReadOnlyList<AgentNameDto> Agents, bool SeesAll) : WireRecord;

/// <summary>A queue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its display name.</param>
internal sealed record QueueNameDto(string Id, string Name) : WireRecord;
