using LiveChat.Notes;
using LiveChat.Outbox;

namespace LiveChat.Testing.Notes;

/// <summary>The stores the specs of team logs need; they share one truth.</summary>
/// <param name="Log">The store under test.</param>
/// <param name="Outbox">The outbox its additions write to.</param>
public sealed record TeamLogStores(ITeamLogStore Log, IOutboxStore Outbox);
