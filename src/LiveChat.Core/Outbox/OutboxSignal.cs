using LiveChat.Signals;

namespace LiveChat.Outbox;

/// <summary>Wakes the outbox worker after a commit that left something to do.</summary>
internal sealed class OutboxSignal(TimeProvider clock) : WakeUpSignal(clock);
