using System.ComponentModel.DataAnnotations;

namespace LiveChat.Queues;

/// <summary>How one queue hands out its chats.</summary>
public sealed class QueueOptions
{
    /// <summary>Gets or sets the name people see.</summary>
    /// <value>The default is the name the queue was added under; at most 80 characters.</value>
    [MaxLength(80)]
    public string? DisplayName { get; set; }

    /// <summary>Gets or sets the name of the routing policy that hands out chats.</summary>
    /// <value>The default is <c>least-busy</c>. An unknown name stops the start.</value>
    [Required]
    public string RoutingPolicy { get; set; } = "least-busy";

    /// <summary>Gets the teams whose agents work for the queue.</summary>
    /// <value>The default is none, which means every agent.</value>
    public ICollection<string> Teams { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets or sets how long a chat rings at one agent before it goes on to the next.</summary>
    /// <value>The default is 18 seconds; at least 5 seconds, at most 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan OfferTimeout { get; set; } = TimeSpan.FromSeconds(18);

    /// <summary>Gets or sets how long a chat rings altogether before <see cref="WhenNobodyAnswers"/> applies.</summary>
    /// <value>The default is 5 minutes; at least 5 seconds, at most 24 hours.</value>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan RingTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets what happens when <see cref="RingTimeout"/> is over.</summary>
    /// <value>The default is <see cref="NoAnswer.KeepWaiting"/>.</value>
    [EnumDataType(typeof(NoAnswer))]
    public NoAnswer WhenNobodyAnswers { get; set; } = NoAnswer.KeepWaiting;

    /// <summary>
    /// Gets or sets how long a customer may be away and silent, waiting or in conversation, before the chat ends, resumable. A page has one minute more to come back to
    /// whichever node; after a start or an outage of the store, a minute from then.
    /// </summary>
    /// <value>The default is 10 minutes; at least 30 seconds, at most 24 hours.</value>
    [Range(typeof(TimeSpan), "00:00:30", "1.00:00:00")]
    public TimeSpan CustomerIdleTimeout { get; set; } = TimeSpan.FromMinutes(10);
}
