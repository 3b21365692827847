using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Messages and marks that share a transaction, each in the order in which they came.</summary>
internal sealed class WriteBatch
{
    public List<PendingAppend> Appends { get; init; } = [];

    public List<PendingMarks> Marks { get; init; } = [];

    public int Count => Appends.Count + Marks.Count;

    /// <returns>Whether it shares transactions at all.</returns>
    public bool TryAdd(QueuedWrite write)
    {
        if (write.Append is { } append) Appends.Add(append);
        else if (write.Marks is { } marks) Marks.Add(marks);
        else return false;
        return true;
    }

    /// <summary>The same in two transactions: one of them is in trouble.</summary>
    public (WriteBatch First, WriteBatch Second) Halve()
    {
        var (appends, marks) = ((Appends.Count + 1) / 2, Appends.Count == 1 ? 0 : (Marks.Count + 1) / 2);
        return (
            new() { Appends = Appends[..appends], Marks = Marks[..marks] },
            new() { Appends = Appends[appends..], Marks = Marks[marks..] });
    }

    public void Fail(Exception exception)
    {
        foreach (var append in Appends) append.Fail(exception);
        foreach (var marks in Marks) marks.Fail(exception);
    }
}
