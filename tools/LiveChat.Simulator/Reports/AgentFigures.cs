using LiveChat.Simulator.Running;

namespace LiveChat.Simulator.Reports;

/// <summary>One agent's share. Names are those of the JSON.</summary>
/// <param name="Chats">How many chats the agent had.</param>
/// <param name="BusySeconds">The time in conversation; of two at once, both count.</param>
/// <param name="Missed">How many rings were not answered in time.</param>
/// <param name="Declined">How many were refused.</param>
/// <param name="MostAtOnce">How many chats the agent had at most at once, ringing ones included.</param>
internal sealed record AgentFigures(int Chats, double BusySeconds, int Missed, int Declined, int MostAtOnce)
{
    public static AgentFigures Of(AgentOutcome agent) => new(agent.Chats, Rounded.Of(agent.Busy.TotalSeconds), agent.Missed, agent.Declined, agent.MostAtOnce);
}
