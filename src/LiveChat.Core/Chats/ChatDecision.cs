using System.Collections.Immutable;
using LiveChat.Audit;

namespace LiveChat.Chats;

/// <summary>What was decided about a chat: events to apply, or one reason to refuse, or nothing to do.</summary>
public readonly record struct ChatDecision
{
    private readonly ImmutableArray<ChatEvent> _events;

    private ChatDecision(ImmutableArray<ChatEvent> events) => _events = events;

    /// <summary>Nothing to do: it was done before.</summary>
    public static ChatDecision Nothing => default;

    /// <summary>Why not; <see langword="null"/> when it is not refused.</summary>
    public ChatRefusal? Refusal { get; private init; }

    /// <summary>What happens, in order.</summary>
    public ImmutableArray<ChatEvent> Events => _events.IsDefault ? [] : _events;

    /// <summary>What the audit log says of it.</summary>
    internal ImmutableArray<AuditEntry> Audit { get => field.IsDefault ? [] : field; init; }

    /// <summary>One thing happens.</summary>
    /// <param name="e">What.</param>
    public static implicit operator ChatDecision(ChatEvent e) => new([e]);

    /// <summary>It is refused.</summary>
    /// <param name="refusal">Why.</param>
    public static implicit operator ChatDecision(ChatRefusal refusal) => new() { Refusal = refusal };

    /// <summary>Several things happen.</summary>
    /// <param name="events">What, in order.</param>
    public static ChatDecision Of(params ReadOnlySpan<ChatEvent> events) => new([.. events]);

    /// <summary>Says refused or how much happens.</summary>
    public override string ToString() => Refusal is { } refusal ? $"Refused: {refusal}" : $"{Events.Length} events";
}
