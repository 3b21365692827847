using LiveChat.Agents;

namespace LiveChat.Reports;

/// <summary>An agent's row of a report.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Name">The display name, as it was when the agent joined the chat of the report that was started last.</param>
/// <param name="Figures">What is known of the chats the agent has joined. A chat that several agents have joined is in the row of each; its times are the chat's, whoever came first.</param>
public sealed record AgentReport(AgentId Agent, string Name, ReportFigures Figures);
