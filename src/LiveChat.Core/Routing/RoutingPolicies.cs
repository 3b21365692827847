namespace LiveChat.Routing;

/// <summary>The names of the built-in policies.</summary>
public static class RoutingPolicies
{
    /// <summary>Rings at all; the first to accept wins.</summary>
    public const string Simultaneous = "simultaneous";

    /// <summary>Rings at one after the other: at the one to whom this queue offered a chat the longest time ago.</summary>
    public const string RoundRobin = "round-robin";

    /// <summary>Rings at the one with the lowest load for the capacity; among equals at the one idle longest. The default.</summary>
    public const string LeastBusy = "least-busy";
}
