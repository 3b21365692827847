using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>What became of a command.</summary>
public sealed record ChatOutcome
{
    /// <summary>The chat as it is now; <see langword="null"/> when there is none, or it is not the caller's.</summary>
    public Chat? Chat { get; init; }

    /// <summary>Why it was refused; <see langword="null"/> when it was not.</summary>
    public ChatRefusal? Refusal { get; init; }

    /// <summary>What happened, in order; empty when it was done before. Entries carry their sequence.</summary>
    public ImmutableArray<ChatEvent> Events { get; init; } = [];

    /// <summary>With <see cref="ChatRefusal.FormInvalid"/>: what is wrong, by field key.</summary>
    public IReadOnlyDictionary<string, FormProblem> Problems { get; init; } = ImmutableDictionary<string, FormProblem>.Empty;

    /// <summary>With <see cref="ChatRefusal.OpenChatExists"/>: the open chat.</summary>
    public ChatId? OpenChat { get; init; }

    /// <summary>With <see cref="ChatRefusal.QueueClosed"/>: when the queue opens next; <see langword="null"/> when that is more than 400 days away.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>Whether the command did what it says, now or before.</summary>
    public bool Ok => Refusal is null;

    /// <summary>The agents the store refused a commit for; empty when it refused none.</summary>
    internal ImmutableArray<AgentId> AgentsRefused { get; init; } = [];

    /// <summary>Whether an agent was refused because the agent had changed: look again, then try again.</summary>
    internal bool AgentsChanged { get; init; }

    internal static ChatOutcome Closed(OpeningHours hours, DateTimeOffset now) => Refused(ChatRefusal.QueueClosed) with { OpensAt = hours.NextOpening(now) };

    internal static ChatOutcome Refused(ChatRefusal refusal, Chat? chat = null) => new() { Refusal = refusal, Chat = chat };

    /// <summary>Says refused or how much happened.</summary>
    public override string ToString() => Refusal is { } refusal ? $"Refused: {refusal}" : $"{Events.Length} events";
}
