using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes a ring for the agents it rings at.</summary>
internal static class Rings
{
    /// <param name="chat">The ringing chat.</param>
    /// <param name="personal">What the reader reads of personal data.</param>
    /// <param name="offer">Its offer.</param>
    /// <param name="queue">Its queue.</param>
    /// <param name="preview">The beginning of what the customer wrote.</param>
    public static RingDto Of(Chat chat, PersonalData personal, Offer offer, QueueSettings queue, string? preview) => Of(chat.For(personal), offer, queue, preview);

    private static RingDto Of(Chat chat, Offer offer, QueueSettings queue, string? preview) => new()
    {
        ChatId = chat.Id.ToString(),
        OfferId = offer.Id.ToString(),
        Until = Times.Of(offer.Until),
        Since = Times.Of(offer.MadeAt),
        Queue = queue.DisplayName,
        Contact = AgentChats.ContactOf(chat),
        Form = Entries.Of(chat.Form),
        Preview = preview,
        PageUrl = chat.PageUrl,
        Locale = chat.Locale,
        Transfer = offer.Transfer is { } transfer ? new(transfer.Supervisor ?? transfer.FromName, transfer.Note?.Value) : null,
        WaitingSince = Times.Of(offer.Transfer is null ? chat.WaitsSince : chat.WaitingSince ?? offer.MadeAt),
        Resumed = chat.Segment > 1,
    };
}
