namespace LiveChat.AspNetCore.Contract;

/// <summary>How far each side has received and read, as sequence numbers. They only grow.</summary>
/// <param name="CustomerDelivered">Reached the customer's page.</param>
/// <param name="CustomerRead">Was on the customer's screen.</param>
/// <param name="AgentDelivered">Reached the agent's desk.</param>
/// <param name="AgentRead">Was on the agent's screen.</param>
internal sealed record SeenDto(long CustomerDelivered, long CustomerRead, long AgentDelivered, long AgentRead) : WireRecord;
