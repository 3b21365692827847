namespace LiveChat.Routing;

/// <summary>What the host says about a signed-in user who is an agent.</summary>
/// <param name="Id">The host's id of the user; opaque, 1 to 200 characters, the same at every sign-in.</param>
/// <param name="Name">The display name customers see, 1 to 100 characters.</param>
public sealed record AgentProfile(string Id, string Name)
{
    /// <summary>The teams the host says the agent belongs to. The default is none.</summary>
    public IReadOnlyCollection<string> Teams { get; init; } = [];

    /// <summary>Whether the user is an administrator or supervisor, too. The default is no.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Names the user by id only.</summary>
    public override string ToString() => $"Profile {Id}";
}
