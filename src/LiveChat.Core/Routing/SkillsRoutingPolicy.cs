namespace LiveChat.Routing;

internal sealed class SkillsRoutingPolicy : ILanedRoutingPolicy
{
    public string Name => RoutingPolicies.Skills;

    public RingWidth Width => RingWidth.One;

    public RoutingLane? LaneOf(RoutingRequest request)
    {
        var asked = Asked(request);
        return new(asked, (asked is not null || !request.Queue.RequiredSkills.IsEmpty) && request.Now < Until(request));
    }

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request)
    {
        var missing = Missing(candidate, request);
        var until = Until(request);
        if (missing > 0 && request.Now < until) return Routing.Rank.Out("lacks a required skill", until);

        // Whoever is asked has capacity left, so the load for the capacity is below one and never outweighs a skill.
        return Routing.Rank.By(missing + ((double)candidate.Load / candidate.Agent.Capacity), candidate.IdleSince);
    }

    private static int Missing(RoutingCandidate candidate, RoutingRequest request)
    {
        var missing = 0;
        foreach (var skill in request.Queue.RequiredSkills)
        {
            if (!candidate.Member.Has(skill)) missing++;
        }

        return Asked(request) is { } asked && !candidate.Member.Has(asked) ? missing + 1 : missing;
    }

    /// <summary>What the chat requires beyond what the queue does.</summary>
    private static string? Asked(RoutingRequest request)
        => request.AskedSkill is { } asked && !request.Queue.RequiredSkills.Contains(asked, StringComparer.OrdinalIgnoreCase) ? asked : null;

    /// <summary>No chat waits for longer than there is time.</summary>
    private static DateTimeOffset Until(RoutingRequest request)
    {
        var (from, time) = (request.Chat.WaitsSince, request.Queue.SkillsRequiredFor);
        return from > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : from + time;
    }
}
