using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>The names of the built-in policies.</summary>
public static class RoutingPolicies
{
    /// <summary>Rings at all; the first to accept wins.</summary>
    public const string Simultaneous = "simultaneous";

    /// <summary>Rings at all with the highest weight at once, then at those with the next one, and so on.</summary>
    public const string SimultaneousByWeight = "simultaneous-by-weight";

    /// <summary>Rings at one after the other: at the one to whom this queue offered a chat the longest time ago.</summary>
    public const string RoundRobin = "round-robin";

    /// <summary>Rings at the one who took or finished a chat, of any queue, the longest time ago.</summary>
    public const string LongestIdle = "longest-idle";

    /// <summary>Rings at the one who took or finished a chat of this queue the longest time ago.</summary>
    public const string LongestIdleInQueue = "longest-idle-in-queue";

    /// <summary>Rings at the one with the lowest load for the capacity; among equals at the one idle longest. The default.</summary>
    public const string LeastBusy = "least-busy";

    /// <summary>
    /// Rings at the least busy of those who have all skills the chat requires (<see cref="QueueOptions.RequiredSkills"/>, <see cref="QueueOptions.SkillField"/>); after
    /// <see cref="QueueOptions.SkillsRequiredFor"/> at anyone, those first who lack the fewest.
    /// </summary>
    public const string Skills = "skills";
}
