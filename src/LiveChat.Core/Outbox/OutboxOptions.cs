using System.ComponentModel.DataAnnotations;

namespace LiveChat.Outbox;

/// <summary>How what is to be done after commits is worked on, e.g. mails.</summary>
public sealed class OutboxOptions
{
    /// <summary>Gets or sets after how long without a wake-up the worker looks for due items.</summary>
    /// <value>The default is 5 seconds; at least 1 second, at most 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets how many items one node works on at once.</summary>
    /// <value>The default is 4; at least 1, at most 64.</value>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>Gets or sets for how long a node has an item to itself. After a crash another one gets it when this time is over.</summary>
    /// <value>The default is 3 minutes; at least 5 seconds, at most 1 hour, and longer than all tries of one lease together can take.</value>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Gets or sets how often an item is tried in a row before it is put back.</summary>
    /// <value>The default is 3; at least 1, at most 10.</value>
    [Range(1, 10)]
    public int TriesPerLease { get; set; } = 3;

    /// <summary>Gets or sets how long one try may take.</summary>
    /// <value>The default is 30 seconds; at least 1 second, at most 10 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the pause after the first failed try in a row; it doubles with each, give or take a random part.</summary>
    /// <value>The default is 1 second; at most 1 minute. Zero means no pause.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how often an item is taken up and fails before it is given up, and again after somebody requeues it. Between two times it rests: 30 seconds, 2, 10 and 30 minutes, 1, 2 and 4 hours, then 6 hours each.</summary>
    /// <value>The default is 20, which is more than 3 days; at least 1, at most 100.</value>
    [Range(1, 100)]
    public int MaxLeases { get; set; } = 20;

    /// <summary>How long all tries in a row can take; every pause may come out twice as long by its random part.</summary>
    internal TimeSpan LongestTries => (AttemptTimeout * TriesPerLease) + (RetryDelay * (2 * (Math.Pow(2, TriesPerLease - 1) - 1)));
}
