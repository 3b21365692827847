using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.Events;

/// <summary>
/// Something that happened in a chat, as it is told to an <see cref="IChatEventHandler"/>. Read from the store just before: what was redacted until then is told redacted,
/// however long the telling had to wait.
/// </summary>
public sealed record ChatNotice
{
    /// <summary>
    /// The event's id: <c>chat-sequence</c>, or <c>chat-nNumber</c> for what the team noted. The same every time the event is told, so that who hears it twice can know.
    /// </summary>
    public string Id => Team is null ? $"{Chat.Id}-{Sequence}" : $"{Chat.Id}-n{Team.Number}";

    /// <summary>The event's name, one of <see cref="ChatEventNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The chat as it is now, which may be later than the event.</summary>
    public required Chat Chat { get; init; }

    /// <summary>The place in the chat's log; 0 for the start of the chat, and for what the team noted, which is in no customer's log.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The entry of the chat's log; <see langword="null"/> for the start of the chat, which is no entry, and for what the team noted.</summary>
    public ChatEntry? Entry { get; init; }

    /// <summary>What the team noted: a note, a tag, a block; <see langword="null"/> for everything else. Not for customers.</summary>
    public TeamEntry? Team { get; init; }

    /// <summary>Names the event by name and id only.</summary>
    public override string ToString() => $"{Name} {Id}";

    internal static ChatNotice OfStart(Chat chat) => new() { Name = ChatEventNames.Started, Chat = chat, Sequence = 0, At = chat.StartedAt };

    internal static ChatNotice Of(Chat chat, TeamEntry entry)
        => new() { Name = ChatEventNames.Of(entry.Kind), Chat = chat, Sequence = 0, At = entry.At, Team = entry };

    internal static ChatNotice Of(Chat chat, ChatEntry entry) => new()
    {
        Name = ChatEventNames.Of(entry) ?? throw new ArgumentException($"{entry} is told to nobody.", nameof(entry)),
        Chat = chat,
        Sequence = entry.Sequence,
        At = entry.At,
        Entry = entry,
    };
}
