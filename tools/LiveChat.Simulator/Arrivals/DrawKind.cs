namespace LiveChat.Simulator.Arrivals;

/// <summary>What is drawn.</summary>
internal enum DrawKind
{
    /// <summary>When a chat comes.</summary>
    Arrival = 1,

    /// <summary>How long its conversation lasts.</summary>
    Service,

    /// <summary>How long its customer waits.</summary>
    Patience,

    /// <summary>Everything about one ring at one agent.</summary>
    Reaction,

    /// <summary>What the agent does about it.</summary>
    Mood,

    /// <summary>How long the agent takes for it.</summary>
    Thought,
}
