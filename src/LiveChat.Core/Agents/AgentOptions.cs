using System.ComponentModel.DataAnnotations;

namespace LiveChat.Agents;

/// <summary>How LiveChat treats agents.</summary>
public sealed class AgentOptions
{
    /// <summary>The highest capacity of an agent.</summary>
    internal const int MaxCapacity = 50;

    /// <summary>Gets or sets how many chats a new agent has at once, ringing ones included, where neither the host nor the console says anything else of the agent.</summary>
    /// <value>The default is 3; at least 1, at most 50.</value>
    [Range(1, MaxCapacity)]
    public int Capacity { get; set; } = 3;

    /// <summary>Gets or sets how long a sign of life from an open desk counts. Without one nothing rings at the agent.</summary>
    /// <value>The default is 45 seconds; at least 5 seconds, at most 10 minutes. Desks send one every 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// Gets or sets how long nobody may have done anything at any desk of an Available agent, with no chat there, before LiveChat sets the agent Away. The agent comes
    /// back by choosing so. Looked at every 15 seconds, and counted from the sign of life that told of something for the last time, so it takes up to a minute and a half longer.
    /// </summary>
    /// <value>The default is 15 minutes; at least 1 minute, at most 24 hours; <see langword="null"/> for never.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan? AwayWhenIdleFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Gets or sets how long after the lease ran out an agent's active chats go back to the queue, ahead of newer ones. In the first minute after the host started or
    /// its store was back none does: desks reconnect first.
    /// </summary>
    /// <value>The default is 15 seconds (a minute after the last sign of life); at most 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ReclaimAfter { get; set; } = TimeSpan.FromSeconds(15);
}
