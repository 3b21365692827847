using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Reports;

/// <summary>What reports count of a chat, found by going through its log once. Immutable.</summary>
internal sealed record ChatFacts
{
    private ChatFacts(Chat chat) => (Chat, OpenSince) = (chat, chat.StartedAt);

    /// <summary>The chat as it was read last.</summary>
    public Chat Chat { get; init; }

    /// <summary>How many whole seconds it was open until the first agent joined; null when none has.</summary>
    public int? Wait { get; private init; }

    /// <summary>How many whole seconds it was open until an agent wrote; null when none has.</summary>
    public int? FirstReply { get; private init; }

    /// <summary>Who has joined it, by the name used last.</summary>
    public ImmutableDictionary<AgentId, string> Agents { get; private init; } = ImmutableDictionary<AgentId, string>.Empty;

    /// <summary>How long it was open before it was resumed last.</summary>
    private TimeSpan OpenBefore { get; init; }

    /// <summary>Since when it is open; null when it is over.</summary>
    private DateTimeOffset? OpenSince { get; init; }

    /// <summary>A chat of which nothing was read.</summary>
    public static ChatFacts Of(Chat chat) => new(chat);

    /// <summary>What is known after the next entry of its log.</summary>
    public ChatFacts After(ChatEntry entry) => entry switch
    {
        AgentJoined x => this with { Wait = Wait ?? SecondsOpen(x.At), Agents = Agents.SetItem(x.Agent, x.Name) },
        MessagePosted { Author: Participant.OfAgent } x when FirstReply is null => this with { FirstReply = SecondsOpen(x.At) },
        ChatEnded x => this with { OpenBefore = Open(x.At), OpenSince = null },
        ChatResumed x => this with { OpenSince = x.At },
        _ => this,
    };

    private int SecondsOpen(DateTimeOffset at) => (int)Open(at).TotalSeconds;

    private TimeSpan Open(DateTimeOffset at) => OpenSince is { } since && at > since ? OpenBefore + (at - since) : OpenBefore;
}
