using LiveChat.Chats;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes what both sides see of a chat.</summary>
internal static class ChatHeaders
{
    public static ChatStatusDto Of(ChatStatus status) => status switch
    {
        ChatStatus.Waiting => ChatStatusDto.Waiting,
        ChatStatus.Ringing => ChatStatusDto.Ringing,
        ChatStatus.Active => ChatStatusDto.Active,
        ChatStatus.Ended or ChatStatus.Sealed => ChatStatusDto.Ended,
    };

    public static EndedByDto Of(EndedBy by) => by switch
    {
        EndedBy.Customer => EndedByDto.Customer,
        EndedBy.CustomerIdle => EndedByDto.CustomerIdle,
        EndedBy.NoAnswer => EndedByDto.NoAnswer,
        EndedBy.Agent => EndedByDto.Agent,
        EndedBy.Admin => EndedByDto.Admin,
        EndedBy.System => EndedByDto.System,
    };

    public static EndedByDto? Of(EndedBy? by) => by is { } known ? Of(known) : null;

    public static SeenDto Of(SeenMarks seen) => new(seen.CustomerDelivered, seen.CustomerRead, seen.AgentDelivered, seen.AgentRead);
}
