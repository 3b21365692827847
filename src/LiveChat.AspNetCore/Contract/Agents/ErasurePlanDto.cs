namespace LiveChat.AspNetCore.Contract;

/// <summary>What erasing a customer takes.</summary>
/// <param name="Chats">The customer's chats and left messages, the newest first; at most 200.</param>
/// <param name="More">How many older ones there are beside these: they stay until the customer is erased again.</param>
internal sealed record ErasurePlanDto(IReadOnlyList<PlannedChatDto> Chats, int More) : WireRecord;

/// <summary>A chat that an erasure takes.</summary>
/// <param name="Id">The chat.</param>
/// <param name="Customer">The customer's name in it; <c>▒▒▒</c> when it is redacted.</param>
/// <param name="Queue">The display name of its queue.</param>
/// <param name="StartedAt">When it began, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Open">Whether it goes on; it ends when it is erased.</param>
/// <param name="Redacted">Whether everything in it is gone already.</param>
internal sealed record PlannedChatDto(string Id, string Customer, string Queue, long StartedAt, bool Open, bool Redacted) : WireRecord;
