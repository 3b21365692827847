using LiveChat.Faults.People;

namespace LiveChat.Faults.Checking;

/// <summary>Compares what a chat holds with what was acknowledged to its writers, each of whom sends the next message only after the answer to the last.</summary>
internal static class ChatCheck
{
    /// <summary>What is wrong; nothing when every promise was kept.</summary>
    public static IReadOnlyList<string> Problems(string chat, IReadOnlyList<StoredEntry> stored, IReadOnlyList<Acknowledged> acknowledged)
    {
        var problems = new List<string>();
        var messages = stored.Where(e => e.Message is not null).ToLookup(e => e.Message!.Value);
        var mine = acknowledged.Where(a => a.Chat == chat).ToList();

        problems.AddRange(stored.Where((e, i) => e.Sequence != i + 1).Take(1).Select(e => $"{chat}: entry {e.Sequence} stands where another one belongs"));
        problems.AddRange(messages.Where(m => m.Count() > 1).Select(m => $"{chat}: message {m.Key} is there {m.Count()} times"));
        problems.AddRange(mine.Where(a => !messages[a.Message].Any(e => e.Sequence == a.Sequence && e.Text == a.Text))
            .Select(a => $"{chat}: message {a.Message} was acknowledged as entry {a.Sequence} and is not there"));
        problems.AddRange(stored.SkipWhile(e => e.Kind != StoredEntry.Ended).Where(e => e.Message is not null).Select(e => $"{chat}: message {e.Message} came after the end"));
        problems.AddRange(stored.Where(e => e.Kind is StoredEntry.Ended or StoredEntry.Transcript).GroupBy(e => e.Kind).Where(k => k.Count() > 1)
            .Select(k => $"{chat}: {k.Key} is there {k.Count()} times"));
        problems.AddRange(mine.GroupBy(a => a.Writer).SelectMany(w => w.Zip(w.Skip(1))).Where(p => p.First.Sequence >= p.Second.Sequence)
            .Select(p => $"{chat}: message {p.Second.Message} was sent after {p.First.Message} and stands before it"));
        return problems;
    }
}
