using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes a chat for its agent.</summary>
internal static class AgentChats
{
    /// <param name="chat">The chat.</param>
    /// <param name="personal">What the reader reads of personal data.</param>
    /// <param name="queue">Its queue.</param>
    /// <param name="preview">The beginning of its last message.</param>
    /// <param name="files">What files can be sent in it.</param>
    public static AgentChatDto Of(Chat chat, PersonalData personal, QueueSettings queue, string? preview, AttachmentLimitsDto? files) => Of(chat.For(personal), queue, preview, files);

    /// <summary>Writes the customer of a chat, which is as the reader reads it.</summary>
    public static ContactDto ContactOf(Chat chat) => new()
    {
        Id = chat.Contact.ToString(),
        Name = chat.CustomerName,
        Email = chat.Email,
        EmailMasked = chat.Form.Any(a => a.Role is FormFieldRole.ContactEmail && a.IsMasked()) ? true : null,
        Verified = chat.Verified,
    };

    private static AgentChatDto Of(Chat chat, QueueSettings queue, string? preview, AttachmentLimitsDto? files) => new()
    {
        Id = chat.Id.ToString(),
        Status = ChatHeaders.Of(chat.Status),
        Fence = chat.Fence,
        LastSequence = chat.LastSequence,
        Segment = chat.Segment,
        Queue = queue.DisplayName,
        Contact = ContactOf(chat),
        AgentId = chat.IsActive ? chat.Agent?.Value : null,
        AgentName = chat.IsActive ? chat.AgentName : null,
        Transfer = chat is { Offer: { Transfer: { } transfer } offer } ? new(offer.Id.ToString(), transfer.ToName, Times.Of(offer.Until)) : null,
        Form = Entries.Of(chat.Form),
        PageUrl = chat.PageUrl,
        Locale = chat.Locale,
        Browser = Browsers.Describe(chat.UserAgent),
        StartedAt = Times.Of(chat.StartedAt),
        WaitingSince = Times.Of(chat.WaitingSince),
        Preview = preview,
        EndedBy = ChatHeaders.Of(chat.EndedBy),
        Attachments = files,
        Seen = ChatHeaders.Of(chat.Seen),
    };
}
