using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>What the host says about a signed-in user who is an agent.</summary>
/// <param name="Id">The host's id of the user; opaque, 1 to 200 characters, the same at every sign-in.</param>
/// <param name="Name">The display name customers see, 1 to 100 characters.</param>
public sealed record AgentProfile(string Id, string Name)
{
    /// <summary>The teams the host says the agent belongs to. The default is none.</summary>
    public IReadOnlyCollection<string> Teams { get; init; } = [];

    /// <summary>How many chats the agent has at once, over all queues, ringing ones included: 1 to 50. The default is <see langword="null"/>: what the console says (<see cref="AgentSettings"/>); where it says nothing, for a new agent what <see cref="AgentOptions.Capacity"/> says, for a known one what it was before. Lower than what the agent has, it takes no chat away; nothing more rings until there is room.</summary>
    public int? Capacity { get; init; }

    /// <summary>The languages the agent speaks, BCP 47 tags such as <c>de</c> or <c>pt-BR</c>, the best first; at most 20, longer tags than 35 characters are left out. Colleagues see them when they pass a chat on. The default is none, which leaves it to the console (<see cref="AgentSettings"/>).</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>Whether the user is an administrator or supervisor, too. The default is no.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Whether the user may redact, which takes something out of a chat for good. The default is <see langword="null"/>: whoever <see cref="IsAdmin"/> may.</summary>
    public bool? CanRedact { get; init; }

    /// <summary>Whether the user reads what customers answer in fields that are <see cref="Widgets.FormField.IsPersonal"/>; otherwise the server leaves it out of everything the user gets. The default is <see langword="null"/>: yes.</summary>
    public bool? CanReadPersonalData { get; init; }

    /// <summary>What is shown of it to administrators.</summary>
    internal AgentRoles Roles => (IsAdmin ? AgentRoles.Administrator : AgentRoles.None)
        | (CanRedact ?? IsAdmin ? AgentRoles.Redactor : AgentRoles.None)
        | (CanReadPersonalData is false ? AgentRoles.WithoutPersonalData : AgentRoles.None);

    /// <summary>Names the user by id only.</summary>
    public override string ToString() => $"Profile {Id}";
}
