using System.Collections.Immutable;
using LiveChat.Agents;

namespace LiveChat.Macros;

/// <summary>Who reads or changes macros, as the host's sign-in says.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Name">The display name.</param>
/// <param name="Teams">The teams the agent belongs to.</param>
/// <param name="IsAdmin">Whether the agent is an administrator or supervisor, too.</param>
public sealed record MacroActor(AgentId Agent, string Name, ImmutableArray<string> Teams, bool IsAdmin)
{
    /// <summary>The agent as the owner of personal macros.</summary>
    public MacroOwner Self => new MacroOwner.OfAgent(Agent);

    /// <summary>Names the agent by id only.</summary>
    public override string ToString() => $"Agent {Agent}";
}
