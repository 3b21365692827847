namespace LiveChat.AspNetCore.Contract;

/// <summary>What a queue says of one of its members.</summary>
/// <param name="Weight">A higher one rings earlier, where the policy asks for weights; 1 to 100.</param>
/// <param name="Skills">What the agent can do in this queue; each 1 to 60 characters.</param>
/// <param name="Receives">Whether chats of the queue ring at the agent.</param>
internal sealed record QueueMemberSettingsDto(int Weight, IReadOnlyList<string> Skills, bool Receives) : WireRecord;
