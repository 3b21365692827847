using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Widgets;

namespace LiveChat.Transcripts;

/// <summary>Plans a transcript for the end of a chat, in the commit that ends it.</summary>
internal sealed class TranscriptPlan(WidgetCatalog widgets, TranscriptsInForce transcripts, ITranscriptSender? sender = null) : IOutboxPlan
{
    /// <summary>Whether an agent really wrote is decided when the mail is made: the first word may be stored at the same moment as the end.</summary>
    public OutboxItem? For(Chat ended)
        => sender is not null && ended is { Email: not null, Assignment: > 0, EndedAt: { } endedAt } && widgets.Find(ended.Widget) is { Behaviour.TranscriptEmail: true }
            ? TranscriptItem.For(ended, endedAt + transcripts.Options.SendDelay)
            : null;

    public OutboxKey? Cancel(Chat resumed) => sender is null ? null : TranscriptItem.KeyOf(resumed.Id, resumed.Segment - 1);
}
