namespace LiveChat.Notes;

/// <summary>Somebody who is told from the outbox what goes into team logs.</summary>
/// <param name="Kind">The kind of the outbox items. A format: it may not change.</param>
/// <param name="Wants">Which it is told.</param>
internal sealed record TeamFollower(string Kind, Func<TeamEntryKind, bool> Wants);
