using System.Collections.Frozen;
using System.Collections.Immutable;
using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

/// <summary>The queues this host knows: those of code, and those of the console as they are now. Thread-safe; what is asked later may know more.</summary>
public sealed class QueueCatalog
{
    private readonly QueueNames _names;
    private volatile Known _known;

    internal QueueCatalog(QueueNames names, IOptionsMonitor<QueueOptions> options)
    {
        _names = names;
        InCode = [.. (names.InCode is [] ? names.BuiltIn : names.InCode).Select(n => Read(n, options.Get(n)))];
        _known = new(InCode);
    }

    /// <summary>All queues: those of code in the order they were added, then those of the console by name. There is always at least one.</summary>
    public ImmutableArray<QueueSettings> All => _known.All;

    /// <summary>The queue of chats that ask for none: the first that was added.</summary>
    public QueueSettings Default => All[0];

    /// <summary>What is there without the console.</summary>
    internal ImmutableArray<QueueSettings> InCode { get; }

    /// <summary>Finds a queue.</summary>
    /// <param name="id">The queue.</param>
    public QueueSettings? Find(QueueId id) => _known.Named.GetValueOrDefault(id);

    /// <summary>A queue's settings; the default queue's when this host does not know it any more.</summary>
    /// <param name="id">The queue.</param>
    public QueueSettings Of(QueueId id) => Find(id) ?? Default;

    /// <summary>Puts in force what the console set, in place of all it had set before.</summary>
    internal void Follow(IReadOnlyList<NamedSettings<QueueOptions>> console)
    {
        QueueSettings[] set = [.. console.Select(c => Read(c.Name, c.Options))];

        // What is built in keeps its place, so that the default queue stays the same.
        var first = InCode.Select(q => _names.BuiltIn.Contains(q.Id.Value, StringComparer.Ordinal) ? set.FirstOrDefault(s => s.Id == q.Id) ?? q : q).ToArray();
        _known = new([.. first, .. set.Where(s => !first.Any(q => q.Id == s.Id))]);
    }

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

    private sealed class Known(ImmutableArray<QueueSettings> all)
    {
        public ImmutableArray<QueueSettings> All { get; } = all;

        public FrozenDictionary<QueueId, QueueSettings> Named { get; } = all.ToFrozenDictionary(q => q.Id);
    }
}
