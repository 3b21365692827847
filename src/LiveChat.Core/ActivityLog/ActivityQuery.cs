using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;
using LiveChat.Queues;

namespace LiveChat.ActivityLog;

/// <summary>Chooses items of the activity log. What is not set leaves nothing out; what is set must all hold.</summary>
public sealed record ActivityQuery
{
    /// <summary>The longest <see cref="Text"/>, in UTF-16 units.</summary>
    public const int MaxText = 200;

    /// <summary>The most items of a page.</summary>
    public const int MaxLimit = 100;

    /// <summary>
    /// Words to look for, see <see cref="ActivityWords"/>: one message, or the answers of the form together, or the customer's name and e-mail address together, must hold them all. <see langword="null"/>
    /// looks for none; a text without any word finds nothing. At most <see cref="MaxText"/> UTF-16 units.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is looked for in messages alone, and nothing is found by a form or a customer: for a reader from whom some of that is kept. The default is no.</summary>
    public bool InMessagesOnly { get; init; }

    /// <summary>Whose items; <see langword="null"/> for everybody's.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>Of which type; <see langword="null"/> for all.</summary>
    public ActivityType? Type { get; init; }

    /// <summary>Messages that were answered, or that were not; <see langword="null"/> for both, and for chats, which are neither.</summary>
    public bool? Answered { get; init; }

    /// <summary>Chats of which all was redacted, or the others; <see langword="null"/> for both.</summary>
    public bool? Redacted { get; init; }

    /// <summary>Chats that were <see cref="Chat.IsMissed"/>, as reports count them, or the others; <see langword="null"/> for both.</summary>
    public bool? Missed { get; init; }

    /// <summary>In one of these queues; empty for all.</summary>
    public ImmutableArray<QueueId> Queues { get; init; } = [];

    /// <summary>With one of these agents, now or last; empty for all, and for chats no agent has been in.</summary>
    public ImmutableArray<AgentId> Agents { get; init; } = [];

    /// <summary>In one of these states now; empty for all.</summary>
    public ImmutableArray<ChatStatus> States { get; init; } = [];

    /// <summary>With all of these tags now, each written as <see cref="ChatTag.Check"/> writes it; empty for any and none. At most <see cref="ChatTag.MaxPerChat"/>.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Who reads; what that one may not see is not there. <see langword="null"/> for somebody who may see everything.</summary>
    public ActivityReader? Reader { get; init; }

    /// <summary>Started at this time or later; <see langword="null"/> for no bound.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Started before this time; <see langword="null"/> for no bound.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether the chat that started first comes first, instead of the one that started last.</summary>
    /// <value>The default is <see langword="false"/>. Counts for nothing when counting.</value>
    public bool OldestFirst { get; init; }

    /// <summary>Goes on where a page of the same query ended; <see langword="null"/> for the first page. Counts for nothing when counting.</summary>
    public ActivityCursor? After { get; init; }

    /// <summary>At most so many items.</summary>
    /// <value>The default is 20; at least 1, at most <see cref="MaxLimit"/>. Counts for nothing when counting.</value>
    public int Limit { get; init; } = 20;

    /// <summary>Whether the query is one at all; a log asks before it looks at anything.</summary>
    /// <exception cref="ArgumentException">The caller's bug: the limit is out of bounds, the text is too long, or there are too many tags.</exception>
    public void ThrowIfImpossible()
    {
        if (Limit is < 1 or > MaxLimit) throw new ArgumentException($"A page of the activity log has 1 to {MaxLimit} items.");
        if (Text?.Length > MaxText) throw new ArgumentException($"A search has at most {MaxText} characters.");
        if (!Tags.IsDefault && Tags.Length > ChatTag.MaxPerChat) throw new ArgumentException($"A search has at most {ChatTag.MaxPerChat} tags.");
    }

    /// <summary>Whether a chat is of the kind asked for, for whoever reads. The text and the tags are not looked at.</summary>
    /// <param name="chat">The chat.</param>
    public bool Includes(Chat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return (Type is null || Type == (chat.Message is null ? ActivityType.Chat : ActivityType.Message))
            && (Answered is null || (chat.Message is { } message && message.AnsweredAt is not null == Answered))
            && (Redacted is null || chat.RedactedAt is not null == Redacted)
            && (Missed is null || chat.IsMissed == Missed)
            && (Contact is null || chat.Contact == Contact)
            && (Queues.IsDefaultOrEmpty || Queues.Contains(chat.Queue))
            && (Agents.IsDefaultOrEmpty || (chat.Agent is { } agent && Agents.Contains(agent)))
            && (States.IsDefaultOrEmpty || States.Contains(chat.Status))
            && (Reader is null || Reader.Sees(chat))
            && (From is null || chat.StartedAt >= From)
            && (Until is null || chat.StartedAt < Until);
    }

    /// <summary>Tells how long the text is, and nothing else.</summary>
    public override string ToString() => $"Query [{Text?.Length ?? 0} characters]";
}
