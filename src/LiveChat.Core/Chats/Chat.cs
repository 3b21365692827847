using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>One conversation. Immutable: its methods decide, <see cref="Evolve"/> applies, the store commits.</summary>
public sealed partial record Chat
{
    /// <summary>The chat's id.</summary>
    public required ChatId Id { get; init; }

    /// <summary>The widget it came through.</summary>
    public required WidgetId Widget { get; init; }

    /// <summary>The customer.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>The name the customer goes by in this chat.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Where the transcript goes; <see langword="null"/> when no address is known.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the host vouches for name and address; not when one of them was typed, because the host gave none.</summary>
    public bool Verified { get; init; }

    /// <summary>The answers of the form before the chat.</summary>
    public ImmutableArray<FormAnswer> Form { get; init; } = [];

    /// <summary>The page the customer came from; <see langword="null"/> when unknown.</summary>
    public string? PageUrl { get; init; }

    /// <summary>The customer's language, a BCP 47 tag; <see langword="null"/> when unknown.</summary>
    public string? Locale { get; init; }

    /// <summary>What the customer's browser says it is; <see langword="null"/> when unknown.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The queue it is in or came through.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Where it is in its life.</summary>
    public ChatStatus Status { get; init; }

    /// <summary>Moves with every change of the life-cycle. A message needs it unmoved.</summary>
    public long Fence { get; init; }

    /// <summary>The sequence of the last entry; moves with every entry.</summary>
    public long LastSequence { get; init; }

    /// <summary>How often it was started or resumed; from 1.</summary>
    public int Segment { get; init; } = 1;

    /// <summary>How often it was handed to an agent. Names the group that gets its content, so that a former agent gets nothing.</summary>
    public int Assignment { get; init; }

    /// <summary>The agent who is in the chat, or who was last; <see langword="null"/> before the first one joined and while nobody has the resumed or returned chat.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>The display name of <see cref="Agent"/>.</summary>
    public string? AgentName { get; init; }

    /// <summary>Whom the customer had last, in this chat or the one before; <see langword="null"/> for nobody. What a queue makes of it, <see cref="QueueSettings.RepeatRouting"/> says.</summary>
    public AgentId? LastAgent { get; init; }

    /// <summary>When <see cref="LastAgent"/> entered the chat.</summary>
    public DateTimeOffset? LastAgentAt { get; init; }

    /// <summary>How often it went from one queue to the next because nobody answered, since it came into the first of them.</summary>
    public int Overflows { get; init; }

    /// <summary>The open offer; <see langword="null"/> when it rings nowhere. In an active chat it is a transfer to another agent.</summary>
    public Offer? Offer { get; init; }

    /// <summary>Whose capacity it uses.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Who let it pass since it came into the queue.</summary>
    public ImmutableArray<RingPass> Passes { get; init; } = [];

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Its place in the queue: lower comes first. A chat that lost its agent keeps the place of its start.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it came into its queue, where its place is an earlier one; <see langword="null"/> where it is <see cref="QueuedAt"/>.</summary>
    public DateTimeOffset? InQueueSince { get; init; }

    /// <summary>How it came into the queue.</summary>
    public QueuedBy QueuedBy { get; init; }

    /// <summary>When the overall ring time is over; survives misses. <see langword="null"/> when it is not in the queue.</summary>
    public DateTimeOffset? RingUntil { get; init; }

    /// <summary>When to look whether the customer is still there; a lower bound. <see langword="null"/> when the chat is over.</summary>
    public DateTimeOffset? IdleUntil { get; init; }

    /// <summary>When it ended; <see langword="null"/> while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who or what ended it; <see langword="null"/> while it is open.</summary>
    public EndedBy? EndedBy { get; init; }

    /// <summary>The customer's first message that no agent has answered yet; <see langword="null"/> when an agent spoke last.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>When the customer wrote last; <see langword="null"/> when never.</summary>
    public DateTimeOffset? CustomerWroteAt { get; init; }

    /// <summary>When an agent wrote last; <see langword="null"/> when never. Only a chat an agent wrote in has a transcript mail.</summary>
    public DateTimeOffset? AgentWroteAt { get; init; }

    /// <summary>How far each side has received and read.</summary>
    public SeenMarks Seen { get; init; }

    /// <summary>What it has as a message the customer left because nobody was there: over from the start, never queued. <see langword="null"/> for every other chat.</summary>
    public LeftMessage? Message { get; init; }

    /// <summary>The score the customer gave it since it was started or last resumed; <see langword="null"/> for none.</summary>
    public int? Rating { get; init; }

    /// <summary>Whether files can be sent in it; off until its agent switches it on, and off again when it is resumed.</summary>
    public bool AttachmentsEnabled { get; init; }

    /// <summary>When all that was written in it was redacted; <see langword="null"/> when it was not, or only a part of it was.</summary>
    public DateTimeOffset? RedactedAt { get; init; }

    /// <summary>Whether it is not over.</summary>
    public bool IsOpen => Status is ChatStatus.Waiting or ChatStatus.Ringing or ChatStatus.Active;

    /// <summary>Whether an agent is in it.</summary>
    public bool IsActive => Status is ChatStatus.Active;

    /// <summary>Whether it waits for an agent, ringing or not.</summary>
    public bool IsQueued => Status is ChatStatus.Waiting or ChatStatus.Ringing;

    /// <summary>Whether it is over and no agent has ever joined it, whoever ended it. A left message is never missed: it is there to be answered.</summary>
    /// <remarks>It is handed on by whoever joins it, loses it or passes it on, and with each resume; only resumes come without an agent.</remarks>
    public bool IsMissed => !IsOpen && Message is null && Assignment < Segment;

    /// <summary>The next moment at which somebody has to look at the chat; <see langword="null"/> when nothing is due.</summary>
    public DateTimeOffset? DueAt => Status switch
    {
        ChatStatus.Waiting => Earlier(RingUntil, IdleUntil),
        ChatStatus.Ringing => Earlier(Offer?.Until, Earlier(RingUntil, IdleUntil)),
        ChatStatus.Active => Earlier(Offer?.Until, IdleUntil),
        ChatStatus.Ended or ChatStatus.Sealed => null,
    };

    /// <summary>Since when it waits in its queue, or did last; its place may be an earlier one.</summary>
    public DateTimeOffset WaitsSince => InQueueSince ?? QueuedAt;

    /// <summary>Whether the chat is with this agent now.</summary>
    /// <param name="agent">The agent.</param>
    public bool IsWith(AgentId agent) => IsActive && Agent == agent;

    /// <summary>Whether the chat rings at this agent now.</summary>
    /// <param name="agent">The agent.</param>
    public bool RingsAt(AgentId agent) => Claims.Contains(new(agent, ClaimKind.Ringing));

    /// <summary>Until when the customer can resume it; <see langword="null"/> while it is open, when it is over for good, and when the policy says so.</summary>
    /// <param name="policy">The policy; not asked about other chats than those the customer or time has ended.</param>
    public DateTimeOffset? ResumableUntil(IResumePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Status is ChatStatus.Ended ? policy.ResumableUntil(this) : null;
    }

    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Chat {Id}";

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other)
        => one is null ? other : other is null || one < other ? one : other;
}
