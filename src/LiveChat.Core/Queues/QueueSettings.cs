using System.Collections.Immutable;

namespace LiveChat.Queues;

/// <summary>The settings of one queue, as they are now. Immutable.</summary>
/// <param name="Id">The queue.</param>
/// <param name="DisplayName">The name people see.</param>
/// <param name="RoutingPolicy">The name of the routing policy.</param>
/// <param name="Teams">The teams whose agents work for the queue.</param>
/// <param name="OfferTimeout">How long a chat rings at one agent.</param>
/// <param name="RingTimeout">How long a chat rings altogether.</param>
/// <param name="WhenNobodyAnswers">What happens then.</param>
/// <param name="CustomerIdleTimeout">How long a customer may be away and silent.</param>
public sealed record QueueSettings(
    QueueId Id,
    string DisplayName,
    string RoutingPolicy,
    ImmutableArray<string> Teams,
    TimeSpan OfferTimeout,
    TimeSpan RingTimeout,
    NoAnswer WhenNobodyAnswers,
    TimeSpan CustomerIdleTimeout)
{
    private static readonly ImmutableSortedDictionary<string, QueueMember> NoMembers = ImmutableSortedDictionary.Create<string, QueueMember>(StringComparer.Ordinal);

    /// <summary>The agents who work for the queue beside those of <see cref="Teams"/>, and what it says of each, by the host's id of the agent.</summary>
    public ImmutableSortedDictionary<string, QueueMember> Members { get; init; } = NoMembers;

    /// <summary>The skills each chat of the queue requires, in order.</summary>
    public ImmutableArray<string> RequiredSkills { get; init; } = [];

    /// <summary>The key of the form field whose answer is one more skill the chat requires; <see langword="null"/> for none.</summary>
    public string? SkillField { get; init; }

    /// <summary>How long a chat waits for somebody with all skills it requires.</summary>
    public TimeSpan SkillsRequiredFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>When chats can be started in the queue, or resumed; <see langword="null"/> for always.</summary>
    public OpeningHours? OpeningHours { get; init; }

    /// <summary>How many chats may wait before no more are started; <see langword="null"/> for any number.</summary>
    public int? MaxWaiting { get; init; }

    /// <summary>Whose chats come first where agents work for several queues: the higher number.</summary>
    public int Priority { get; init; }

    /// <summary>How long after a chat ended its agent is not asked about one of this queue.</summary>
    public TimeSpan WrapUpTime { get; init; }

    /// <summary>The queue chats go into when nobody answers; <see langword="null"/> for none.</summary>
    public QueueId? OverflowQueue { get; init; }

    /// <summary>Whether customers who come back ring at the agent they had last.</summary>
    public RepeatRouting RepeatRouting { get; init; }

    /// <summary>Whether agents may put chats into the queue that are with them.</summary>
    public bool AcceptsTransfers { get; init; } = true;

    /// <summary>Whether an agent works for the queue: is a member, or of one of its teams. With neither members nor teams everybody does.</summary>
    /// <param name="agent">The host's id of the agent.</param>
    /// <param name="teams">The agent's teams.</param>
    public bool IsServedBy(string agent, ImmutableArray<string> teams)
        => Teams.IsEmpty && Members.IsEmpty || Members.ContainsKey(agent) || teams.Any(t => Teams.Contains(t, StringComparer.Ordinal));

    /// <summary>What the queue says of an agent who works for it.</summary>
    /// <param name="agent">The host's id of the agent.</param>
    public QueueMember MemberOf(string agent) => Members.GetValueOrDefault(agent, QueueMember.Plain);
}
