namespace LiveChat.Routing;

/// <summary>What a policy's ranks depend on of a chat; the default is nothing.</summary>
/// <param name="Skill">The skill it asks for beyond those the queue requires. Somebody else's words: kept no longer than the pass.</param>
/// <param name="IsStrict">Whether only those ring who have all skills.</param>
internal readonly record struct RoutingLane(string? Skill, bool IsStrict)
{
    /// <summary>Says nothing a customer wrote.</summary>
    public override string ToString() => IsStrict ? "Strict lane" : "Lane";
}
