namespace LiveChat.Outbox;

/// <summary>Names an outbox item.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Reference">The reference within the kind.</param>
public readonly record struct OutboxKey(string Kind, string Reference);
