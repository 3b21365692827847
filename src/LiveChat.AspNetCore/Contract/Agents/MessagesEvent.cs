namespace LiveChat.AspNetCore.Contract;

/// <summary>A message was left in one of the agent's queues, or marked as answered.</summary>
/// <param name="Open">How many of all of the agent's queues are not answered yet.</param>
internal sealed record MessagesEvent(int Open) : WireRecord;
