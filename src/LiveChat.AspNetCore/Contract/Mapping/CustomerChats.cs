using LiveChat.Chats;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes a chat for its customer.</summary>
internal static class CustomerChats
{
    /// <param name="chat">The chat.</param>
    /// <param name="position">Its place in the queue; null when it is not in one, or the customer is not shown it.</param>
    /// <param name="wait">How long it may take from there; null when too little is known.</param>
    /// <param name="resumableUntil">What the resume policy says; null when it cannot be resumed, or not now.</param>
    /// <param name="seen">How far each side is, as far as the customer is shown it.</param>
    /// <param name="now">The time now.</param>
    /// <param name="canRate">Whether to ask how it was.</param>
    /// <param name="leaveMessage">Whether to ask for a message, because nobody answered.</param>
    public static CustomerChatDto Of(Chat chat, int? position, WaitDto? wait, DateTimeOffset? resumableUntil, SeenDto seen, DateTimeOffset now, bool canRate, bool leaveMessage) => new()
    {
        Id = chat.Id.ToString(),
        Status = ChatHeaders.Of(chat.Status),
        Fence = chat.Fence,
        LastSequence = chat.LastSequence,
        Segment = chat.Segment,
        Agent = chat.IsActive ? chat.AgentName : null,
        Position = position,
        Wait = wait,
        EndedBy = ChatHeaders.Of(chat.EndedBy),
        CanResume = resumableUntil > now,
        ResumeUntil = Times.Of(resumableUntil),
        IsMessage = chat.Message is null ? null : true,
        LeaveMessage = leaveMessage ? true : null,
        CanRate = canRate ? true : null,
        Seen = seen,
    };
}
