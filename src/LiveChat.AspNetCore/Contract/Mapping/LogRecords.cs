using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes and reads what is said about the activity log.</summary>
internal static class LogRecords
{
    /// <param name="chat">The chat.</param>
    /// <param name="personal">What the reader reads of personal data.</param>
    /// <param name="queue">Its queue.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="ringsAt">The names of the agents it rings at.</param>
    public static LogRowDto Of(Chat chat, PersonalData personal, QueueSettings queue, IReadOnlyList<string> tags, IReadOnlyList<string> ringsAt) => new()
    {
        Id = chat.Id.ToString(),
        Type = chat.Message is null ? LogTypeDto.Chat : LogTypeDto.Message,
        Status = ChatHeaders.Of(chat.Status),
        Contact = AgentChats.ContactOf(chat.For(personal)),
        QueueId = chat.Queue.Value,
        Queue = queue.DisplayName,
        AgentId = chat.Agent?.Value,
        Agent = chat.AgentName,
        RingsAt = ringsAt.Count == 0 ? null : ringsAt,
        RingsUntil = ringsAt.Count == 0 ? null : Times.Of(chat.Offer?.Until),
        StartedAt = Times.Of(chat.StartedAt),
        EndedAt = Times.Of(chat.EndedAt),
        DurationMs = chat.Message is null ? Times.Of(chat.EndedAt) - Times.Of(chat.StartedAt) : null,
        EndedBy = ChatHeaders.Of(chat.EndedBy),
        Missed = chat.IsMissed ? true : null,
        AnsweredAt = Times.Of(chat.Message?.AnsweredAt),
        Rating = chat.Rating,
        Tags = tags,
    };

    public static ActivityType Of(LogTypeDto type) => type switch
    {
        LogTypeDto.Chat => ActivityType.Chat,
        LogTypeDto.Message => ActivityType.Message,
    };

    public static IEnumerable<ChatStatus> Of(ChatStatusDto status) => status switch
    {
        ChatStatusDto.Waiting => [ChatStatus.Waiting],
        ChatStatusDto.Ringing => [ChatStatus.Ringing],
        ChatStatusDto.Active => [ChatStatus.Active],
        ChatStatusDto.Ended => [ChatStatus.Ended, ChatStatus.Sealed],
    };
}
