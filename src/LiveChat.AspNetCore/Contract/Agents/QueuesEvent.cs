namespace LiveChat.AspNetCore.Contract;

/// <summary>Numbers of the agent's queues changed.</summary>
/// <param name="Queues">All of the agent's queues.</param>
internal sealed record QueuesEvent(IReadOnlyList<QueueDto> Queues) : WireRecord;
