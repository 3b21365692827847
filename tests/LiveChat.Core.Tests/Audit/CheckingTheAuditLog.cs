using LiveChat.Audit;

namespace LiveChat.Core.Tests.Audit;

/// <summary>Whatever is done to a log afterwards, the check names the first place that is wrong.</summary>
public class CheckingTheAuditLog
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly List<AuditRecord> _log = Chain(AuditSeal.Beginning, "a", "b", "c", "d", "e");

    [Fact]
    public void Untouched_it_is_right_and_its_end_is_the_head_to_keep()
        => Assert.Equal(new AuditVerdict(_log[^1].Seal, null), Check(_log, _log[^1].Seal, known: _log[2].Seal));

    [Fact]
    public void A_changed_entry_is_found()
    {
        var head = _log[^1].Seal;
        _log[2] = _log[2] with { Entry = _log[2].Entry with { Actor = "somebody else" } };

        Assert.Equal(3, Check(_log, head).WrongAt);
    }

    [Fact]
    public void A_dropped_entry_is_found()
    {
        var head = _log[^1].Seal;
        _log.RemoveAt(1);

        Assert.Equal(2, Check(_log, head).WrongAt);
    }

    [Fact]
    public void An_inserted_entry_is_found()
    {
        var head = _log[^1].Seal;
        _log.Insert(2, _log[1].Seal.Next(Entry("new")));

        // It fits the one before it; the one after it stands on another.
        Assert.Equal(4, Check(_log, head).WrongAt);
    }

    [Fact]
    public void Entries_that_changed_places_are_found()
    {
        var head = _log[^1].Seal;
        (_log[1], _log[3]) = (_log[3], _log[1]);

        Assert.Equal(2, Check(_log, head).WrongAt);
    }

    [Fact]
    public void A_removed_tail_is_found_by_the_head_that_was_kept_elsewhere()
    {
        var kept = _log[^1].Seal;
        _log.RemoveRange(3, 2);

        // Whoever removes the tail sets the head of the store back as well.
        Assert.Null(Check(_log, _log[^1].Seal).WrongAt);
        Assert.Equal(4, Check(_log, _log[^1].Seal, kept).WrongAt);
    }

    [Fact]
    public void A_log_written_anew_is_found_by_the_head_that_was_kept_elsewhere()
    {
        var forged = Chain(AuditSeal.Beginning, "a", "b", "harmless", "d", "e", "f");

        Assert.Null(Check(forged, forged[^1].Seal).WrongAt);
        Assert.Equal(5, Check(forged, forged[^1].Seal, known: _log[^1].Seal).WrongAt);
    }

    private static AuditVerdict Check(List<AuditRecord> log, AuditSeal head, AuditSeal? known = null)
    {
        var check = new AuditCheck(head, known);
        _ = log.TrueForAll(check.Look);
        return check.Verdict;
    }

    private static List<AuditRecord> Chain(AuditSeal seal, params string[] actions)
    {
        var log = new List<AuditRecord>();
        foreach (var action in actions)
        {
            log.Add(seal.Next(Entry(action)));
            seal = log[^1].Seal;
        }

        return log;
    }

    private static AuditEntry Entry(string action) => new() { At = Start, Actor = "mia", Action = action, Subject = "chat/1" };
}
