using System.Diagnostics.Metrics;

namespace LiveChat.Diagnostics;

/// <summary>LiveChat's instruments.</summary>
internal sealed class LiveChatMetrics
{
    private readonly Counter<long> _messages;
    private readonly Counter<long> _started;
    private readonly Counter<long> _resumed;
    private readonly Counter<long> _ended;
    private readonly Histogram<double> _wait;
    private readonly Counter<long> _rings;
    private readonly Counter<long> _outbox;

    public LiveChatMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(LiveChatDiagnostics.MeterName);
        _messages = meter.CreateCounter<long>(LiveChatDiagnostics.Messages, "{message}", "Messages posted.");
        _started = meter.CreateCounter<long>(LiveChatDiagnostics.ChatsStarted, "{chat}", "Chats started.");
        _resumed = meter.CreateCounter<long>(LiveChatDiagnostics.ChatsResumed, "{chat}", "Chats resumed.");
        _ended = meter.CreateCounter<long>(LiveChatDiagnostics.ChatsEnded, "{chat}", "Chats ended.");
        _wait = meter.CreateHistogram<double>(LiveChatDiagnostics.QueueWait, "s", "From entering the queue to an agent or the end.");
        _rings = meter.CreateCounter<long>(LiveChatDiagnostics.Rings, "{ring}", "Rings at agents.");
        _outbox = meter.CreateCounter<long>(LiveChatDiagnostics.OutboxItems, "{item}", "Outbox items worked on.");
    }

    public void MessagePosted(string author) => _messages.Add(1, new KeyValuePair<string, object?>(LiveChatDiagnostics.AuthorTag, author));

    public void ChatStarted(string queue) => _started.Add(1, Queue(queue));

    public void ChatResumed(string queue) => _resumed.Add(1, Queue(queue));

    public void ChatEnded(string queue, string outcome) => _ended.Add(1, Queue(queue), Outcome(outcome));

    public void Waited(TimeSpan duration, string queue, string outcome) => _wait.Record(duration.TotalSeconds, Queue(queue), Outcome(outcome));

    public void Rang(string queue, string outcome) => _rings.Add(1, Queue(queue), Outcome(outcome));

    public void OutboxItem(string kind, string outcome)
        => _outbox.Add(1, new KeyValuePair<string, object?>(LiveChatDiagnostics.KindTag, kind), Outcome(outcome));

    private static KeyValuePair<string, object?> Queue(string queue) => new(LiveChatDiagnostics.QueueTag, queue);

    private static KeyValuePair<string, object?> Outcome(string outcome) => new(LiveChatDiagnostics.OutcomeTag, outcome);
}
