using LiveChat.Chats;

namespace LiveChat.Notes;

/// <summary>
/// Something only the team sees of a chat: a note, a tag, a block. It is no entry of the chat's log and has numbers of its own, so that what the customer is sent has neither the thing nor a
/// hole where it would be.
/// </summary>
public sealed record TeamEntry
{
    /// <summary>The place in the chat's team log, 1, 2, 3 …; given by the store, 0 before.</summary>
    public long Number { get; init; }

    /// <summary>The id the author's client made. Sending it again gives the first answer.</summary>
    public required MessageId Id { get; init; }

    /// <summary>What it is.</summary>
    public required TeamEntryKind Kind { get; init; }

    /// <summary>Who did it; never the customer.</summary>
    public required Participant By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The note, the tag, or the reason; <see langword="null"/> when there is none. What <see cref="Kind"/> says.</summary>
    public MessageText? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> took the place of what was written.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>Names the kind only, never what was written.</summary>
    public override string ToString() => $"{Kind}";
}
