using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.Macros;

namespace LiveChat.AspNetCore.Macros;

/// <summary>Tells the desks of this node that macros they use changed. What they are, they read.</summary>
internal sealed class MacroPushes(AgentConnections connections, AgentPushes agents) : IMacroNotifier
{
    public void Tell(MacroOwner? owner)
    {
        var told = new MacrosChangedEvent { Team = MacroRecords.TeamOf(owner) };
        foreach (var agent in connections.Agents.Where(a => Hears(a, owner)).ToList()) agents.Send(agent.Id, desks => desks.MacrosChanged(told), isWakeUp: true);
    }

    /// <summary>Administrators use no more than others, but may have the page of any team open.</summary>
    private bool Hears(Agent agent, MacroOwner? owner) => owner switch
    {
        MacroOwner.OfAgent x => x.Agent == agent.Id,
        MacroOwner.OfTeam x => agent.Teams.Contains(x.Team, StringComparer.Ordinal) || connections.IsAdmin(agent.Id),
        _ => true,
    };
}
