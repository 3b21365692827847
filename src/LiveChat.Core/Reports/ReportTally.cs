namespace LiveChat.Reports;

/// <summary>Counts chats; the only place where figures come from. Holds two numbers of each.</summary>
internal sealed class ReportTally
{
    private readonly List<int> _waits = [];
    private readonly List<int> _firstReplies = [];
    private int _started;
    private int _missed;

    public void Add(ChatFacts chat)
    {
        _started++;
        if (chat.Wait is { } wait) _waits.Add(wait);
        else if (chat.Chat.IsMissed) _missed++;
        if (chat.FirstReply is { } reply) _firstReplies.Add(reply);
    }

    public ReportFigures ToFigures() => new()
    {
        Started = _started,
        Answered = _waits.Count,
        Missed = _missed,
        StillWaiting = _started - _waits.Count - _missed,
        Wait = ReportTimes.Of(_waits),
        FirstReply = ReportTimes.Of(_firstReplies),
    };
}
