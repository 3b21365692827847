using LiveChat.Audit;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Routing;

public abstract partial class JournalSpecs
{
    /// <summary>Everything a record holds is kept, and sealed.</summary>
    [Spec]
    public virtual async Task An_audit_record_comes_back_as_it_was_written()
    {
        var seal = AuditSeal.Beginning;
        AuditEntry[] entries =
        [
            Entry("plain"),
            Entry("all") with { Actor = "https://host.example.org/users/42?ä=🙂", Subject = "chat/0195 שלום", Facts = "{\"message\": 3, \"from\": 1, \"why\": \"'; DROP TABLE audit; -- 你好\"}" },
            Entry("long") with { Actor = new('字', 200), Action = new('a', 60), Subject = new('s', 400), Facts = $"\"{new string('f', 3998)}\"" },
            Entry("zoned") with { At = new DateTimeOffset(2031, 3, 30, 1, 59, 59, TimeSpan.FromHours(5.5)).AddMicroseconds(123_456) },
        ];
        foreach (var entry in entries)
        {
            var record = await Journal.AppendAsync(entry, default);
            Shape.Equal(seal.Next(entry), record);
            seal = record.Seal;
        }

        var read = await Journal.AuditAsync(0, 100, default);
        Shape.Equal(entries, read.Select(r => r.Entry));
        Assert.Equal([1, 2, 3, 4], read.Select(r => r.Number));
        Assert.Equal(seal, read[^1].Seal);
        Assert.Equal(new AuditVerdict(seal, null), await Journal.VerifyAsync(null, default));
    }

    /// <summary>An empty log is a log.</summary>
    [Spec]
    public virtual async Task An_empty_audit_log_is_right()
    {
        Assert.Empty(await Journal.AuditAsync(0, 100, default));
        Assert.Empty(await Journal.AuditAsync(-5, 100, default));
        Assert.Equal(new AuditVerdict(AuditSeal.Beginning, null), await Journal.VerifyAsync(null, default));
    }

    /// <summary>What happened and the record of it are one.</summary>
    [Spec]
    public virtual async Task A_commit_brings_its_audit_records_along()
    {
        await Journal.AppendAsync(Entry("before"), default);
        await CommittedAsync(SpecChat.New().Created() with { Audit = [Entry("one"), Entry("two")] });
        await Journal.AppendAsync(Entry("after"), default);

        Assert.Equal(["before", "one", "two", "after"], (await Journal.AuditAsync(0, 100, default)).Select(r => r.Entry.Action));
        Assert.Equal(4, (await Journal.VerifyAsync(null, default)).Head.Number);
        Assert.True((await Journal.VerifyAsync(null, default)).IsRight);
    }

    /// <summary>From the first or from the last.</summary>
    /// <param name="after">What the reader knows.</param>
    /// <param name="limit">How much the reader takes.</param>
    /// <param name="first">The first number of the page; 0 when it is empty.</param>
    /// <param name="count">How many records the page has.</param>
    [SpecTheory]
    [InlineData(0, 100, 1, 10)]
    [InlineData(4, 4, 5, 4)]
    [InlineData(8, 4, 9, 2)]
    [InlineData(10, 4, 0, 0)]
    [InlineData(long.MaxValue, 4, 0, 0)]
    [InlineData(-3, 100, 8, 3)]
    [InlineData(-3, 2, 8, 2)]
    [InlineData(-11, 100, 1, 10)]
    [InlineData(long.MinValue, int.MaxValue, 1, 10)]
    public virtual async Task A_page_of_the_audit_log_begins_after_what_the_reader_knows(long after, int limit, long first, int count)
    {
        for (var i = 0; i < 10; i++) await Journal.AppendAsync(Entry($"{i}"), default);

        var page = await Journal.AuditAsync(after, limit, default);

        Assert.Equal(Enumerable.Range(0, count).Select(i => first + i), page.Select(r => r.Number));
    }

    /// <summary>One chain, whoever writes: no two records on the same seal.</summary>
    [Spec]
    public virtual async Task Records_written_at_once_are_one_chain()
    {
        await AtOnce(60, async i =>
        {
            if (i % 3 == 0) await CommittedAsync(SpecChat.New().Created() with { Audit = [Entry($"{i}a"), Entry($"{i}b")] });
            else await Journal.AppendAsync(Entry($"{i}"), default);
            return true;
        });

        var verdict = await Journal.VerifyAsync(null, default);
        Assert.Equal((80, null), (verdict.Head.Number, verdict.WrongAt));
        var actions = (await Journal.AuditAsync(0, 100, default)).Select(r => r.Entry.Action).ToList();
        Assert.Equal(80, actions.Distinct().Count());
        for (var i = 0; i < 60; i += 3) Assert.Equal(1, actions.IndexOf($"{i}b") - actions.IndexOf($"{i}a"));
    }

    /// <summary>Somebody writes over a record.</summary>
    /// <param name="number">Which.</param>
    [SpecTheory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public virtual async Task A_changed_record_is_found(long number)
    {
        await TenAsync();
        await ChangeAuditAsync(number, "harmless");
        Assert.Equal("harmless", (await Journal.AuditAsync(number - 1, 1, default))[0].Entry.Action);

        Assert.Equal(number, (await Journal.VerifyAsync(null, default)).WrongAt);
    }

    /// <summary>Somebody removes a record, also the last one.</summary>
    /// <param name="number">Which.</param>
    [SpecTheory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public virtual async Task A_removed_record_is_missed(long number)
    {
        await TenAsync();
        await RemoveAuditAsync(number);
        Assert.Equal(9, (await Journal.AuditAsync(0, 100, default)).Count);

        Assert.Equal(number, (await Journal.VerifyAsync(null, default)).WrongAt);
    }

    /// <summary>Somebody tells the story in another order.</summary>
    /// <param name="one">A record.</param>
    /// <param name="other">Another one.</param>
    [SpecTheory]
    [InlineData(1, 2)]
    [InlineData(4, 9)]
    [InlineData(9, 10)]
    public virtual async Task Records_that_changed_places_are_found(long one, long other)
    {
        await TenAsync();
        await SwapAuditAsync(one, other);

        Assert.Equal(one, (await Journal.VerifyAsync(null, default)).WrongAt);
    }

    /// <summary>A seal kept elsewhere finds what a whole new log would hide.</summary>
    [Spec]
    public virtual async Task A_log_that_does_not_hold_a_known_seal_is_wrong_there()
    {
        await TenAsync();
        var seals = (await Journal.AuditAsync(0, 100, default)).Select(r => r.Seal).ToList();

        foreach (var seal in seals) Assert.True((await Journal.VerifyAsync(seal, default)).IsRight);
        Assert.Equal(4, (await Journal.VerifyAsync(seals[3] with { Hash = seals[4].Hash }, default)).WrongAt);
        Assert.Equal(11, (await Journal.VerifyAsync(new(12, seals[4].Hash), default)).WrongAt);
    }

    /// <summary>A caller's bug is an exception, and nothing is written.</summary>
    [Spec]
    public virtual async Task An_impossible_entry_throws_and_changes_nothing()
    {
        AuditEntry[] impossible =
        [
            Entry(""), Entry(new('a', 61)), Entry("a") with { Actor = " " }, Entry("a") with { Actor = "\uD800" },
            Entry("a") with { Subject = "a\0b" }, Entry("a") with { Facts = new('f', 4001) },
        ];
        foreach (var entry in impossible)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Journal.AppendAsync(entry, default));
            var chat = SpecChat.New();
            await Assert.ThrowsAsync<ArgumentException>(() => Chats.CommitAsync(chat.Created() with { Audit = [entry] }, default));
            Assert.Null(await Chats.FindAsync(chat.Id, default));
        }

        Assert.Empty(await Journal.AuditAsync(0, 100, default));
    }

    private async Task TenAsync()
    {
        for (var i = 1; i <= 10; i++) await Journal.AppendAsync(Entry($"{i}"), default);
    }
}
