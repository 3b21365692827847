using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

/// <summary>The queues this host knows.</summary>
public sealed class QueueCatalog
{
    private readonly FrozenDictionary<QueueId, QueueSettings> _queues;

    internal QueueCatalog(IEnumerable<QueueName> names, IOptionsMonitor<QueueOptions> options)
    {
        string[] known = [.. names.Select(n => n.Value).Distinct(StringComparer.Ordinal)];
        All = [.. (known is [] ? [QueueId.Default.Value] : known).Select(n => Read(n, options.Get(n)))];
        _queues = All.ToFrozenDictionary(q => q.Id);
    }

    /// <summary>All queues, in the order they were added. There is always at least one.</summary>
    public ImmutableArray<QueueSettings> All { get; }

    /// <summary>The queue of chats that ask for none: the first that was added.</summary>
    public QueueSettings Default => All[0];

    /// <summary>Finds a queue.</summary>
    /// <param name="id">The queue.</param>
    public QueueSettings? Find(QueueId id) => _queues.GetValueOrDefault(id);

    /// <summary>A queue's settings; the default queue's when this host does not know it any more.</summary>
    /// <param name="id">The queue.</param>
    public QueueSettings Of(QueueId id) => Find(id) ?? Default;

    private static QueueSettings Read(string name, QueueOptions o) => new(
        new(name), o.DisplayName ?? name, o.RoutingPolicy, [.. o.Teams.Order(StringComparer.Ordinal)],
        o.OfferTimeout, o.RingTimeout, o.WhenNobodyAnswers, o.CustomerIdleTimeout)
    {
        Members = o.Members.ToImmutableSortedDictionary(m => m.Key, m => new QueueMember(m.Value.Weight, InOrder(m.Value.Skills), m.Value.Receives), StringComparer.Ordinal),
        RequiredSkills = InOrder(o.RequiredSkills),
        SkillField = o.SkillField,
        SkillsRequiredFor = o.SkillsRequiredFor,
        MaxWaiting = o.MaxWaiting,
        Priority = o.Priority,
        WrapUpTime = o.WrapUpTime,
        OverflowQueue = o is { WhenNobodyAnswers: NoAnswer.OtherQueue, OverflowQueue: { } overflow } ? new(overflow) : null,
        RepeatRouting = o.RepeatRouting,
        AcceptsTransfers = o.AcceptsTransfers,
        OpeningHours = o.OpeningHours is { } hours ? OpeningHours.Of(hours) : null,
    };

    private static ImmutableArray<string> InOrder(IEnumerable<string> skills) => [.. skills.Order(StringComparer.OrdinalIgnoreCase)];
}
