namespace LiveChat.Agents;

/// <summary>Why an agent's availability is what it is, when LiveChat changed it.</summary>
public enum AvailabilityNotice
{
    /// <summary>The agent chose it.</summary>
    None,

    /// <summary>Set to Away because two rings in a row were missed.</summary>
    MissedRings,

    /// <summary>Set to Away because nobody did anything at any of the desks for <see cref="AgentOptions.AwayWhenIdleFor"/>.</summary>
    Idle,
}
