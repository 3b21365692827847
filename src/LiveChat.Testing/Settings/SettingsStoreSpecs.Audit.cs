using LiveChat.Audit;
using LiveChat.Settings;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Settings;

public abstract partial class SettingsStoreSpecs
{
    /// <summary>Who changed what is known of every change.</summary>
    [Spec]
    public virtual async Task A_change_brings_its_audit_record_along()
    {
        await SavedAsync(new(SettingsKind.Node, "node"), "1");
        var first = await Settings.SaveAsync(Key("queue"), "1", 0, Entry("saved"), default);
        var second = await Settings.SaveAsync(Key("queue"), "2", first!.Version, Entry("saved again"), default);
        Assert.True(await Settings.DeleteAsync(Key("queue"), second!.Version, Entry("removed"), default));

        Assert.Equal(["saved", "saved again", "removed"], await AuditAsync());
        Assert.True((await Journal.VerifyAsync(null, default)).IsRight);
    }

    /// <summary>What did not happen is not in the log.</summary>
    [Spec]
    public virtual async Task A_refused_change_leaves_no_audit_record()
    {
        var document = await SavedAsync(Key("queue"), "1");

        Assert.Null(await Settings.SaveAsync(document.Key, "2", document.Version + 1, Entry("saved"), default));
        Assert.Null(await Settings.SaveAsync(document.Key, "2", 0, Entry("saved"), default));
        Assert.False(await Settings.DeleteAsync(document.Key, document.Version + 1, Entry("removed"), default));
        Assert.False(await Settings.DeleteAsync(Key("nothing"), 1, Entry("removed"), default));

        Assert.Empty(await AuditAsync());
    }

    /// <summary>A change nobody can be asked about must not be.</summary>
    [Spec]
    public virtual async Task A_change_that_the_audit_log_cannot_take_does_not_happen()
    {
        var document = await SavedAsync(Key("queue"), "1");
        var version = await Settings.VersionAsync(default);

        await BreakAuditAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => Settings.SaveAsync(document.Key, "2", document.Version, Entry("saved"), default));
        await Assert.ThrowsAnyAsync<Exception>(() => Settings.SaveAsync(Key("new"), "2", 0, Entry("saved"), default));
        await Assert.ThrowsAnyAsync<Exception>(() => Settings.DeleteAsync(document.Key, document.Version, Entry("removed"), default));
        await MendAuditAsync();

        Shape.Equal(document, Assert.Single(await Settings.ListAsync(SettingsKind.Queue, default)));
        Assert.Equal(version, await Settings.VersionAsync(default));
        Assert.Empty(await AuditAsync());
        Assert.NotNull(await Settings.SaveAsync(document.Key, "2", document.Version, Entry("saved"), default));
        Assert.Equal(["saved"], await AuditAsync());
    }

    /// <summary>A caller's bug in the entry is an exception, and nothing is written.</summary>
    [Spec]
    public virtual async Task An_impossible_audit_entry_throws_and_changes_nothing()
    {
        var document = await SavedAsync(Key("queue"), "1");
        foreach (var impossible in new[] { Entry("saved") with { Actor = "" }, Entry("saved") with { Subject = new('s', 401) }, Entry("a\0b") })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Settings.SaveAsync(document.Key, "2", document.Version, impossible, default));
            await Assert.ThrowsAsync<ArgumentException>(() => Settings.DeleteAsync(document.Key, document.Version, impossible, default));
        }

        Shape.Equal(document, Assert.Single(await Settings.ListAsync(SettingsKind.Queue, default)));
        Assert.Empty(await AuditAsync());
    }

    /// <summary>Of many at once those that happened are in the log, and no others.</summary>
    [Spec]
    public virtual async Task Of_changes_at_once_exactly_those_that_happened_are_audited()
    {
        var saved = await AtOnce(20, i => Settings.SaveAsync(Key($"{i % 4}"), $"{i}", 0, Entry($"{i}"), default));

        Assert.Equal(saved.OfType<SettingsDocument>().Select(d => d.Content).Order(), (await AuditAsync()).Order());
        Assert.True((await Journal.VerifyAsync(null, default)).IsRight);
    }

    private static AuditEntry Entry(string action) => new() { At = SpecChat.Start, Actor = "mia", Action = action, Subject = "queue/queue" };

    private async Task<IEnumerable<string>> AuditAsync() => (await Journal.AuditAsync(0, 100, default)).Select(r => r.Entry.Action);
}
