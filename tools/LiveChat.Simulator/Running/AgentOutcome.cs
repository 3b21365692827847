namespace LiveChat.Simulator.Running;

/// <summary>What one agent came to.</summary>
internal sealed class AgentOutcome
{
    /// <summary>How many chats the agent had.</summary>
    public int Chats { get; set; }

    /// <summary>The time in conversation; of two at once, both count.</summary>
    public TimeSpan Busy { get; set; }

    /// <summary>How many rings were not answered in time.</summary>
    public int Missed { get; set; }

    /// <summary>How many were refused.</summary>
    public int Declined { get; set; }

    /// <summary>How many chats the agent had at most at once, ringing ones included.</summary>
    public int MostAtOnce { get; set; }
}
