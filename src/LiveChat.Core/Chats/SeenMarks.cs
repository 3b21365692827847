namespace LiveChat.Chats;

/// <summary>How far each side has received and read, as sequence numbers. They only grow.</summary>
/// <param name="CustomerDelivered">Reached the customer's page.</param>
/// <param name="CustomerRead">Was on the customer's screen.</param>
/// <param name="AgentDelivered">Reached the agent's desk.</param>
/// <param name="AgentRead">Was on the agent's screen.</param>
public readonly record struct SeenMarks(long CustomerDelivered, long CustomerRead, long AgentDelivered, long AgentRead)
{
    /// <summary>The higher of both, mark by mark.</summary>
    /// <param name="other">Other marks.</param>
    /// <param name="last">The chat's last sequence; no mark goes beyond it.</param>
    public SeenMarks Raise(SeenMarks other, long last) => new(
        Math.Max(CustomerDelivered, Math.Min(other.CustomerDelivered, last)),
        Math.Max(CustomerRead, Math.Min(other.CustomerRead, last)),
        Math.Max(AgentDelivered, Math.Min(other.AgentDelivered, last)),
        Math.Max(AgentRead, Math.Min(other.AgentRead, last)));
}
