namespace LiveChat.Faults.TwoNodes;

/// <summary>How the shops of two nodes are set up: so that somebody who is lost is missed within seconds.</summary>
internal static class ClusterSettings
{
    /// <summary>Gets how long it rings at somebody.</summary>
    public static TimeSpan OfferTimeout => TimeSpan.FromSeconds(10);

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["LiveChat:Queue:OfferTimeout"] = $"{OfferTimeout:c}",
        ["LiveChat:Agents:LeaseDuration"] = "00:00:06",
        ["LiveChat:Agents:ReclaimAfter"] = "00:00:02",
    };

    /// <summary>Gets how many chats an agent may have at once: what the product says by itself.</summary>
    public static int Capacity => 3;
}
