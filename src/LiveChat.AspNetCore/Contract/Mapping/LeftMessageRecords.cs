using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes a left message for agents.</summary>
internal static class LeftMessageRecords
{
    /// <param name="chat">The message.</param>
    /// <param name="personal">What the reader reads of personal data.</param>
    /// <param name="queue">Its queue.</param>
    public static LeftMessageDto Of(Chat chat, PersonalData personal, QueueSettings queue) => Of(chat.For(personal), queue);

    private static LeftMessageDto Of(Chat chat, QueueSettings queue) => new()
    {
        Id = chat.Id.ToString(),
        Contact = AgentChats.ContactOf(chat) with { Email = AnswerOf(chat, FormFieldRole.ContactEmail) ?? chat.Email },
        Phone = AnswerOf(chat, FormFieldRole.ContactPhone),
        QueueId = chat.Queue.Value,
        Queue = queue.DisplayName,
        Form = Entries.Of(chat.Form),
        Text = AnswerOf(chat, FormFieldRole.Message) ?? string.Empty,
        PageUrl = chat.PageUrl,
        Locale = chat.Locale,
        LeftAt = Times.Of(chat.StartedAt),
        AnsweredAt = Times.Of(chat.Message?.AnsweredAt),
        AnsweredBy = chat.Message?.AnsweredBy,
    };

    private static string? AnswerOf(Chat chat, FormFieldRole role) => chat.Form.FirstOrDefault(a => a.Role == role && !a.IsMasked())?.Value;
}
