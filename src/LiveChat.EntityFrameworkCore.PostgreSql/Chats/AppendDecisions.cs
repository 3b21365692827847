using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>What becomes of each message of a batch: first its id is looked up, then the fence is compared. Pure; answers are given after the commit.</summary>
internal sealed class AppendDecisions
{
    private readonly Dictionary<Guid, Chat> _heads;
    private readonly Dictionary<(Guid Chat, string Author, Guid Message), MessagePosted> _known;
    private readonly HashSet<Guid> _moved = [];
    private readonly List<(PendingAppend Pending, Func<AppendResult> Result)> _answers = [];

    public AppendDecisions(Guid[] chats, IReadOnlyList<Chat> heads, IReadOnlyList<EntryRow> known)
    {
        _heads = heads.ToDictionary(c => c.Id.Value);
        _known = known.ToDictionary(e => (e.Chat, e.Author!, e.MessageId!.Value), e => (MessagePosted)e.ToEntry());
        Missing = [.. chats.Where(c => !_heads.ContainsKey(c))];
    }

    /// <summary>Chats that could not be locked.</summary>
    public Guid[] Missing { get; }

    /// <summary>What is to be written.</summary>
    public List<EntryRow> Entries { get; } = [];

    /// <summary>The chats it moves, as they will be.</summary>
    public IReadOnlyList<Chat> Moved => [.. _moved.Select(id => _heads[id])];

    /// <summary>Chats whose senders decided on an older state.</summary>
    public HashSet<Guid> Conflicting { get; } = [];

    /// <summary>Those chats as they are now.</summary>
    public Dictionary<Guid, Chat> Current { get; } = [];

    public void Decide(PendingAppend pending, HashSet<Guid> skipped)
    {
        if (!_heads.TryGetValue(pending.Chat, out var head))
        {
            if (!skipped.Contains(pending.Chat)) _answers.Add((pending, () => new AppendResult.Conflict(null)));
            return;
        }

        if (_known.TryGetValue(pending.Key, out var first))
        {
            _answers.Add((pending, () => pending.Again(first)));
        }
        else if (head.Fence != pending.ExpectedFence)
        {
            Conflicting.Add(pending.Chat);
            _answers.Add((pending, () => new AppendResult.Conflict(Current[pending.Chat])));
        }
        else
        {
            var message = pending.Message with { Sequence = head.LastSequence + 1 };
            _heads[pending.Chat] = head.Evolve(message);
            _moved.Add(pending.Chat);
            _known.Add(pending.Key, message);
            Entries.Add(EntryRow.Of(head.Id, message));
            _answers.Add((pending, () => new AppendResult.Appended(message)));
        }
    }

    public void Answer()
    {
        foreach (var (pending, result) in _answers) pending.Answer(result());
    }
}
