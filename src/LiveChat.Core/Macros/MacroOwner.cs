using LiveChat.Agents;

namespace LiveChat.Macros;

/// <summary>Whose macros they are. A closed hierarchy.</summary>
public abstract record MacroOwner
{
    private MacroOwner() { }

    /// <summary>An agent's own: nobody else sees or changes them.</summary>
    /// <param name="Agent">The agent.</param>
    public sealed record OfAgent(AgentId Agent) : MacroOwner
    {
        /// <inheritdoc/>
        public override string ToString() => $"Agent {Agent}";
    }

    /// <summary>A team's: all its members use them.</summary>
    /// <param name="Team">The team's name.</param>
    public sealed record OfTeam(string Team) : MacroOwner
    {
        /// <inheritdoc/>
        public override string ToString() => $"Team {Team}";
    }
}
