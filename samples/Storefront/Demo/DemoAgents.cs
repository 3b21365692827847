namespace Storefront.Demo;

/// <summary>The people of the demo shop. A real host has its own sign-in.</summary>
internal static class DemoAgents
{
    public const string AgentRole = "agent";
    public const string AdminRole = "admin";

    public static IReadOnlyList<DemoAgent> All { get; } =
    [
        new("ana", "Ana (demo)", AgentRole, "Answers chats at the desk."),
        new("ben", "Ben (demo)", AgentRole, "Answers chats at the desk, too: watch a chat ring from one to the other."),
        new("mia", "Mia (demo)", AdminRole, "Runs the shop: sees the admin page, and may answer chats."),
    ];

    public static DemoAgent? Find(string? id) => All.FirstOrDefault(agent => agent.Id == id);
}
