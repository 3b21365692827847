using LiveChat.Routing;
using LiveChat.Settings;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Settings;

/// <summary>What every <see cref="ISettingsStore"/> must do.</summary>
public abstract partial class SettingsStoreSpecs : IAsyncLifetime
{
    private SettingsStores? _stores;

    /// <summary>The store under test.</summary>
    protected ISettingsStore Settings => Stores.Settings;

    /// <summary>The journal that reads what changes say to the audit log.</summary>
    protected IJournal Journal => Stores.Journal;

    private SettingsStores Stores => _stores ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the stores: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<SettingsStores> CreateStoresAsync();

    /// <summary>Lets whatever is written into the audit log fail from now on, past the stores, e.g. by taking its table away.</summary>
    protected abstract Task BreakAuditAsync();

    /// <summary>Lets it succeed again.</summary>
    protected abstract Task MendAuditAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _stores = await CreateStoresAsync();

    /// <summary>Gives back what the stores hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A store keeps JSON, it does not improve it.</summary>
    /// <param name="content">A document.</param>
    [SpecTheory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{ \"b\": 1,\n\t\"a\": 1.0, \"a\": 1e2 }")]
    [InlineData("\"Здравствуйте 你好 مرحبا 👩‍👩‍👧‍👦 e\u0301 \\u0000 '; DROP TABLE settings; -- % _ $1 @p\"")]
    public virtual async Task A_document_comes_back_as_it_was_written(string content)
    {
        var written = await SavedAsync(Key("Größe 🙂/1"), content);

        Assert.Equal(content, written.Content, StringComparer.Ordinal);
        Shape.Equal(written, await Settings.GetAsync(written.Key, default));
        Shape.Equal(new[] { written }, await Settings.ListAsync(SettingsKind.Queue, default));
    }

    /// <summary>The longest document fits.</summary>
    [Spec]
    public virtual async Task The_longest_document_comes_back_unchanged()
    {
        var content = $"\"{new string('字', SettingsDocument.MaxLength - 2)}\"";

        var written = await SavedAsync(Key("long"), content);

        Assert.Equal(content, (await Settings.GetAsync(written.Key, default))?.Content, StringComparer.Ordinal);
    }

    /// <summary>What is not there is not there.</summary>
    [Spec]
    public virtual async Task An_unknown_document_is_not_found()
    {
        Assert.Null(await Settings.GetAsync(Key("nothing"), default));
        Assert.Empty(await Settings.ListAsync(SettingsKind.Widget, default));
        Assert.False(await Settings.DeleteAsync(Key("nothing"), 1, default));
        Assert.Equal(0, await Settings.VersionAsync(default));
    }

    /// <summary>Names are compared as they are, within their kind, and the order is the same everywhere.</summary>
    [Spec]
    public virtual async Task Documents_are_listed_by_kind_and_name_in_ordinal_order()
    {
        string[] names = ["b", "a", "B", "ä", "a-b", "ab", "10", "9", "🙂"];
        foreach (var kind in Enum.GetValues<SettingsKind>())
        {
            foreach (var name in names) await SavedAsync(new(kind, name), $"\"{kind} {name}\"");
        }

        foreach (var kind in Enum.GetValues<SettingsKind>())
        {
            Assert.Equal(
                names.Order(StringComparer.Ordinal).Select(n => (new SettingsKey(kind, n), $"\"{kind} {n}\"")),
                (await Settings.ListAsync(kind, default)).Select(d => (d.Key, d.Content)));
        }
    }

    /// <summary>Two people in the console: the second one reads again.</summary>
    [Spec]
    public virtual async Task A_save_or_a_removal_against_an_old_version_is_refused_and_changes_nothing()
    {
        var first = await SavedAsync(Key("queue"), "1");
        var second = await Settings.SaveAsync(first.Key, "2", first.Version, default);
        Assert.NotNull(second);
        var version = await Settings.VersionAsync(default);

        Assert.Null(await Settings.SaveAsync(first.Key, "3", first.Version, default));
        Assert.Null(await Settings.SaveAsync(first.Key, "3", 0, default));
        Assert.Null(await Settings.SaveAsync(Key("unknown"), "3", second.Version, default));
        Assert.False(await Settings.DeleteAsync(first.Key, first.Version, default));

        Shape.Equal(second, Assert.Single(await Settings.ListAsync(SettingsKind.Queue, default)));
        Assert.Equal(version, await Settings.VersionAsync(default));
    }

    /// <summary>A removed document may come again, and is not taken for the one before.</summary>
    [Spec]
    public virtual async Task A_document_made_again_after_its_removal_is_another_one()
    {
        var before = await SavedAsync(Key("again"), "1");
        Assert.True(await Settings.DeleteAsync(before.Key, before.Version, default));
        Assert.Null(await Settings.GetAsync(before.Key, default));

        var after = await SavedAsync(Key("again"), "1");

        Assert.NotEqual(before.Version, after.Version);
        Assert.Null(await Settings.SaveAsync(before.Key, "2", before.Version, default));
        Assert.False(await Settings.DeleteAsync(before.Key, before.Version, default));
        Shape.Equal(after, await Settings.GetAsync(after.Key, default));
    }

    /// <summary>Whoever keeps what it read needs to ask one number only.</summary>
    [Spec]
    public virtual async Task The_version_grows_with_every_change_and_is_the_changed_documents()
    {
        var versions = new List<long> { await Settings.VersionAsync(default) };
        var queue = await SavedAsync(Key("queue"), "1");
        versions.Add(await Settings.VersionAsync(default));
        Assert.Equal(queue.Version, versions[^1]);

        // The same content again is a change too: somebody may have written in between.
        queue = await Settings.SaveAsync(queue.Key, "1", queue.Version, default);
        versions.Add(await Settings.VersionAsync(default));
        await SavedAsync(new(SettingsKind.Macro, "hello"), "1");
        versions.Add(await Settings.VersionAsync(default));
        Assert.True(await Settings.DeleteAsync(queue!.Key, queue.Version, default));
        versions.Add(await Settings.VersionAsync(default));

        Assert.Equal(versions.Distinct().Order(), versions);
        Assert.Equal(versions[^1], await Settings.VersionAsync(default));
    }

    /// <summary>What nodes tell each other all day long makes nobody read the settings again.</summary>
    [Spec]
    public virtual Task What_nodes_tell_each_other_does_not_move_the_version() => DoesNotMoveTheVersionAsync(SettingsKind.Node);

    /// <summary>What is counted all day long makes nobody read the settings again.</summary>
    [Spec]
    public virtual Task What_is_counted_does_not_move_the_version() => DoesNotMoveTheVersionAsync(SettingsKind.Use);

    private async Task DoesNotMoveTheVersionAsync(SettingsKind kind)
    {
        var queue = await SavedAsync(Key("queue"), "1");
        var first = await SavedAsync(new(kind, "node"), "1");
        var second = await Settings.SaveAsync(first.Key, "2", first.Version, default);
        Assert.NotNull(second);
        Assert.Null(await Settings.SaveAsync(first.Key, "3", first.Version, default));
        Assert.True(await Settings.DeleteAsync(second.Key, second.Version, default));
        var again = await SavedAsync(first.Key, "1");

        Assert.Equal(queue.Version, await Settings.VersionAsync(default));
        Assert.Equal(3, new[] { first.Version, second.Version, again.Version }.Distinct().Count());
        Assert.True((await SavedAsync(Key("other"), "1")).Version > queue.Version);
    }

    /// <summary>Many consoles, one document.</summary>
    [Spec]
    public virtual async Task Of_many_saves_at_once_exactly_one_is_written()
    {
        var created = await AtOnce(10, i => Settings.SaveAsync(Key("one"), $"{i}", 0, default));
        var first = Assert.Single(created, d => d is not null)!;

        var saved = await AtOnce(10, i => Settings.SaveAsync(first.Key, $"{i}", first.Version, default));
        var second = Assert.Single(saved, d => d is not null)!;
        Shape.Equal(second, await Settings.GetAsync(first.Key, default));

        var removed = await AtOnce(10, _ => Settings.DeleteAsync(second.Key, second.Version, default));
        Assert.Single(removed, true);
    }

    /// <summary>Changes of different documents do not disturb each other, and no two have the same version.</summary>
    [Spec]
    public virtual async Task Documents_saved_at_once_all_get_versions_of_their_own()
    {
        var saved = await AtOnce(40, i => SavedAsync(new((SettingsKind)(i % 5), $"{i}"), $"{i}"));

        Assert.Equal(40, saved.Select(d => d.Version).Distinct().Count());
        Assert.Equal(saved.Max(d => d.Version), await Settings.VersionAsync(default));
    }

    /// <summary>A save is one thing.</summary>
    [Spec]
    public virtual async Task A_cancelled_save_leaves_all_or_nothing()
    {
        for (var round = 0; round < 20; round++)
        {
            var before = await SavedAsync(Key($"{round}"), "1");
            using var patience = new CancellationTokenSource();
            var saving = Task.Run(() => Settings.SaveAsync(before.Key, "2", before.Version, patience.Token));
            if (round % 2 == 0) await patience.CancelAsync();
            else _ = patience.CancelAsync();
            SettingsDocument? written = null;
            try
            {
                written = await saving;
            }
            catch (OperationCanceledException) { }

            // Whatever may still run comes before this one, or after it and then in vain.
            var next = await Settings.SaveAsync(before.Key, "3", before.Version, default);
            var found = await Settings.GetAsync(before.Key, default);
            Assert.NotNull(found);
            Assert.Equal(next is null ? "2" : "3", found.Content);
            if (written is not null) Shape.Equal(written, found);
        }
    }

    /// <summary>A caller's bug is an exception, and nothing is written.</summary>
    [Spec]
    public virtual async Task An_impossible_document_throws_and_changes_nothing()
    {
        (string Name, string Content)[] impossible = [("", "1"), (new('x', 201), "1"), ("a\0b", "1"), ("\uD800", "1"), ("a", "{"), ("a", "\"\0\""), ("a", "\"\uD800\""), ("a", "")];
        foreach (var (name, content) in impossible) await Assert.ThrowsAsync<ArgumentException>(() => Settings.SaveAsync(Key(name), content, 0, default));

        Assert.Empty(await Settings.ListAsync(SettingsKind.Queue, default));
        Assert.Equal(0, await Settings.VersionAsync(default));
    }

    private static SettingsKey Key(string name) => new(SettingsKind.Queue, name);

    private async Task<SettingsDocument> SavedAsync(SettingsKey key, string content) => Assert.IsType<SettingsDocument>(await Settings.SaveAsync(key, content, 0, default));
}
