namespace LiveChat.Queues;

/// <summary>Says that a queue of this name was added in code.</summary>
internal sealed record QueueName(string Value);
