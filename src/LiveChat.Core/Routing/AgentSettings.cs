namespace LiveChat.Routing;

/// <summary>What the console says of one agent, where the host's sign-in (<see cref="AgentProfile"/>) says nothing. Teams and queues say themselves who is in them.</summary>
public sealed record AgentSettings
{
    /// <summary>How many chats the agent has at once, over all queues, ringing ones included: 1 to 50; <see langword="null"/> for as many as before.</summary>
    public int? Capacity { get; init; }

    /// <summary>The languages the agent speaks, BCP 47 tags, the best first; at most 20.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Says how much is said only.</summary>
    public override string ToString() => $"{Languages.Count} languages";
}
