namespace LiveChat.Agents;

/// <summary>What an agent is beside an agent. To be shown: what somebody may is asked of the host each time, never of what was kept.</summary>
[Flags]
public enum AgentRoles
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>An administrator or supervisor.</summary>
    Administrator = 1,

    /// <summary>Somebody who may redact.</summary>
    Redactor = 2,

    /// <summary>Somebody who does not read personal data.</summary>
    WithoutPersonalData = 4,
}
