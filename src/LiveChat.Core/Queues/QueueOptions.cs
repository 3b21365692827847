using System.ComponentModel.DataAnnotations;

namespace LiveChat.Queues;

/// <summary>How one queue hands out its chats.</summary>
public sealed class QueueOptions
{
    private readonly Dictionary<string, QueueMemberOptions> _members = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the name people see.</summary>
    /// <value>The default is the name the queue was added under; at most 80 characters.</value>
    [MaxLength(80)]
    public string? DisplayName { get; set; }

    /// <summary>Gets or sets the name of the routing policy that hands out chats.</summary>
    /// <value>The default is <c>least-busy</c>. An unknown name stops the start.</value>
    [Required]
    public string RoutingPolicy { get; set; } = "least-busy";

    /// <summary>Gets the teams whose agents work for the queue.</summary>
    /// <value>The default is none. With neither teams nor <see cref="Members"/> every agent works for the queue.</value>
    public ICollection<string> Teams { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets the agents who work for the queue beside those of <see cref="Teams"/>, and what it says of each, by the host's id of the agent; see <see cref="AddMember"/>.</summary>
    /// <value>The default is none. Whoever is of a team and not listed has the weight 1 and no skills.</value>
    public IReadOnlyDictionary<string, QueueMemberOptions> Members => _members;

    /// <summary>Gets the skills each chat of the queue requires, for the policy <c>skills</c>. Upper and lower case are the same.</summary>
    /// <value>The default is none; each 1 to 60 characters.</value>
    public ICollection<string> RequiredSkills { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets the key of a field of the form before the chat whose answer is one more skill the chat requires, e.g. of a selection of languages.</summary>
    /// <value>The default is <see langword="null"/>: no field. A chat without an answer requires no skill for it.</value>
    public string? SkillField { get; set; }

    /// <summary>Gets or sets how long a chat waits for somebody with all skills it requires, from when it came into the queue; then it rings at anyone.</summary>
    /// <value>The default is 1 minute; at most 24 hours. Zero prefers the skilled and requires nothing.</value>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SkillsRequiredFor { get; set; } = TimeSpan.FromMinutes(1);

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

    /// <summary>Gets or sets the queue chats go into with <see cref="NoAnswer.OtherQueue"/>.</summary>
    /// <value>The default is <see langword="null"/>. It is needed with that choice, and has to be another queue the host adds; for a queue of the console also one of the console.</value>
    public string? OverflowQueue { get; set; }

    /// <summary>Gets or sets whether customers who come back ring at the agent they had last.</summary>
    /// <value>The default is <see cref="RepeatRouting.AnyAgent"/>.</value>
    [EnumDataType(typeof(RepeatRouting))]
    public RepeatRouting RepeatRouting { get; set; }

    /// <summary>
    /// Gets or sets how long a customer may be away and silent, waiting or in conversation, before the chat ends, resumable. A page has one minute more to come back to
    /// whichever node; after a start or an outage of the store, a minute from then.
    /// </summary>
    /// <value>The default is 10 minutes; at least 30 seconds, at most 24 hours.</value>
    [Range(typeof(TimeSpan), "00:00:30", "1.00:00:00")]
    public TimeSpan CustomerIdleTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Gets or sets when chats can be started in the queue, or resumed. Outside of them <c>StartChat</c> is refused with <c>queue_closed</c> and the next opening; chats that are
    /// there go on and ring.
    /// </summary>
    /// <value>The default is <see langword="null"/>: always. Hours that cannot be read stop the start.</value>
    public OpeningHoursOptions? OpeningHours { get; set; }

    /// <summary>
    /// Gets or sets how many chats may wait in the queue, ringing ones included; while so many do, <c>StartChat</c> is refused with <c>queue_full</c>. Chats that are resumed, passed on or
    /// hand themselves on from another queue come in all the same, and of several started at one moment some may be one too many.
    /// </summary>
    /// <value>The default is <see langword="null"/>: any number. At least 1, at most 10,000.</value>
    [Range(1, 10_000)]
    public int? MaxWaiting { get; set; }

    /// <summary>
    /// Gets or sets whose chats come first where agents work for several queues: those of the queue with the higher number. As long as such a queue would let a chat ring at an agent now, the agent's
    /// last free places are left to it. Within a queue chats come in the order of their places.
    /// </summary>
    /// <value>The default is 0; -100 to 100. Queues with the same number do not wait for each other.</value>
    [Range(-100, 100)]
    public int Priority { get; set; }

    /// <summary>Gets or sets how long after a chat ended, or went to somebody else, its agent is not asked about one of this queue: time to write down what it was about. Of whichever queue that chat was.</summary>
    /// <value>The default is none; at most 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan WrapUpTime { get; set; }

    /// <summary>Gets or sets whether agents may put chats into the queue that are with them, from other queues or back into this one.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool AcceptsTransfers { get; set; } = true;

    /// <summary>Adds a member. Calling it again for the same agent sets more of it.</summary>
    /// <param name="agent">The host's id of the agent, 1 to 200 characters.</param>
    /// <param name="configure">Sets what the queue says of the agent; <see langword="null"/> leaves the defaults.</param>
    public void AddMember(string agent, Action<QueueMemberOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(agent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(agent.Length, 200, nameof(agent));
        if (!_members.TryGetValue(agent, out var member)) _members.Add(agent, member = new());
        configure?.Invoke(member);
    }
}
