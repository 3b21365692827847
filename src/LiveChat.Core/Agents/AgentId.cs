namespace LiveChat.Agents;

/// <summary>An agent, by the id the host knows the user by. Opaque to LiveChat; at most 200 characters.</summary>
/// <param name="Value">The host's id.</param>
public readonly record struct AgentId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
