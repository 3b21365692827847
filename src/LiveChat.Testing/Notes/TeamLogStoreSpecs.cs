using LiveChat.Chats;
using LiveChat.Notes;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Notes;

/// <summary>What every <see cref="ITeamLogStore"/> must do.</summary>
public abstract class TeamLogStoreSpecs : IAsyncLifetime
{
    private static readonly Participant Ana = new Participant.OfAgent(new("ana"), "Ana");
    private static readonly Participant Ben = new Participant.OfAgent(new("ben"), "Ben");
    private TeamLogStores? _stores;

    /// <summary>The stores under test.</summary>
    protected TeamLogStores Stores => _stores ?? throw new InvalidOperationException("The specs are not set up.");

    private ITeamLogStore Log => Stores.Log;

    /// <summary>Makes the stores: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<TeamLogStores> CreateStoresAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _stores = await CreateStoresAsync();

    /// <summary>Gives back what the stores hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Everything an entry holds is kept, and each log counts for itself.</summary>
    [Spec]
    public virtual async Task Entries_come_back_as_they_were_written_and_are_numbered_by_chat()
    {
        var (chat, other) = (NewChat(), NewChat());
        var note = Note("Größe 🙂 مرحبا\n'; DROP TABLE notes; --");
        var blocked = New(TeamEntryKind.VisitorBlocked, null, new Participant.Admin("root", "Root"));
        var byBot = New(TeamEntryKind.Note, new string('字', MessageText.MaxLength), new Participant.OfSystem("Bot"));

        Assert.Equal(1, (await AppendedAsync(chat, note)).Number);
        Assert.Equal(2, (await AppendedAsync(chat, blocked)).Number);
        Assert.Equal(1, (await AppendedAsync(other, byBot)).Number);

        var page = await Log.ReadAsync(chat, 0, 10, default);
        Shape.Equal(new[] { note with { Number = 1 }, blocked with { Number = 2 } }, page.Entries);
        Assert.Equal((2, 2), (page.Last, page.Through));
        Shape.Equal(new[] { byBot with { Number = 1 } }, (await Log.ReadAsync(other, 0, 10, default)).Entries);
    }

    /// <summary>Who reads page by page misses nothing.</summary>
    [Spec]
    public virtual async Task A_log_is_read_in_pages()
    {
        var chat = NewChat();
        for (var i = 1; i <= 5; i++) await AppendedAsync(chat, Note($"{i}"));

        var page = await Log.ReadAsync(chat, 1, 2, default);
        Assert.Equal(["2", "3"], page.Entries.Select(e => e.Text!.Value.Value));
        Assert.Equal((5, 3), (page.Last, page.Through));

        var past = await Log.ReadAsync(chat, 9, 2, default);
        Assert.Empty(past.Entries);
        Assert.Equal((5, 5), (past.Last, past.Through));

        var none = await Log.ReadAsync(NewChat(), 0, 2, default);
        Assert.Empty(none.Entries);
        Assert.Empty(none.Tags);
        Assert.Equal((0, 0), (none.Last, none.Through));
    }

    /// <summary>A desk that did not hear the answer sends it again.</summary>
    [Spec]
    public virtual async Task The_same_id_is_stored_once()
    {
        var chat = NewChat();
        var note = Note("vip");

        var results = await AtOnce(10, _ => Log.AppendAsync(new(chat, note), default));

        var first = Assert.Single(results.OfType<TeamAppendResult.Appended>()).Entry;
        Assert.Equal(9, results.OfType<TeamAppendResult.Duplicate>().Count(d => d.Entry.Number == first.Number));
        Assert.IsType<TeamAppendResult.IdReused>(await Log.AppendAsync(new(chat, note with { Text = Text("other") }), default));
        Assert.IsType<TeamAppendResult.IdReused>(await Log.AppendAsync(new(chat, note with { Kind = TeamEntryKind.TagAdded }), default));

        // Ids are each author's own, and each chat's.
        Assert.IsType<TeamAppendResult.Appended>(await Log.AppendAsync(new(chat, note with { By = Ben, Text = Text("other") }), default));
        Assert.IsType<TeamAppendResult.Appended>(await Log.AppendAsync(new(NewChat(), note with { Text = Text("other") }), default));
        Assert.Equal(2, (await Log.ReadAsync(chat, 0, 10, default)).Last);
    }

    /// <summary>Two desks write at the same moment.</summary>
    [Spec]
    public virtual async Task Many_entries_at_once_are_numbered_without_a_hole()
    {
        var chat = NewChat();

        var results = await AtOnce(20, i => Log.AppendAsync(new(chat, Note($"{i}")), default));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), results.Cast<TeamAppendResult.Appended>().Select(a => a.Entry.Number).Order());
        Assert.Equal(20, (await Log.ReadAsync(chat, 0, 100, default)).Entries.Count);
    }

    /// <summary>Tags are on the chat until they are taken off.</summary>
    [Spec]
    public virtual async Task Tags_are_put_on_and_taken_off()
    {
        var chat = NewChat();
        await AppendedAsync(chat, Tag("refund"));
        var added = Assert.IsType<TeamAppendResult.Appended>(await Log.AppendAsync(new(chat, Tag("große frage 🙂")), default));
        Assert.Equal(["große frage 🙂", "refund"], added.Tags);

        Assert.Equal(["große frage 🙂", "refund"], Assert.IsType<TeamAppendResult.Unchanged>(await Log.AppendAsync(new(chat, Tag("refund")), default)).Tags);
        Assert.IsType<TeamAppendResult.Unchanged>(await Log.AppendAsync(new(chat, Tag("nothing", TeamEntryKind.TagRemoved)), default));
        var removed = Assert.IsType<TeamAppendResult.Appended>(await Log.AppendAsync(new(chat, Tag("refund", TeamEntryKind.TagRemoved)), default));

        Assert.Equal(3, removed.Entry.Number);
        Assert.Equal(["große frage 🙂"], removed.Tags);
        Assert.Equal(removed.Tags, (await Log.ReadAsync(chat, 3, 1, default)).Tags);
    }

    /// <summary>More than the limit do not come in at once, either.</summary>
    [Spec]
    public virtual async Task A_chat_has_no_more_tags_than_it_may()
    {
        var chat = NewChat();
        await AppendedAsync(chat, Note("before"));

        var results = await AtOnce(ChatTag.MaxPerChat + 5, i => Log.AppendAsync(new(chat, Tag($"tag {i}")), default));

        Assert.Equal(5, results.OfType<TeamAppendResult.TooManyTags>().Count());
        Assert.Equal(ChatTag.MaxPerChat, (await Log.ReadAsync(chat, 0, 1, default)).Tags.Count);
        Assert.Equal(ChatTag.MaxPerChat + 1, (await Log.ReadAsync(chat, 0, 1, default)).Last);
    }

    /// <summary>A list of chats shows the tags of each.</summary>
    [Spec]
    public virtual async Task The_tags_of_some_chats_are_read_at_once()
    {
        var (both, none, gone, other) = (NewChat(), NewChat(), NewChat(), NewChat());
        foreach (var tag in (string[])["vip", "Über 100%".ToLowerInvariant()]) await AppendedAsync(both, Tag(tag));
        await AppendedAsync(none, Note("vip"));
        await AppendedAsync(gone, Tag("vip"));
        await AppendedAsync(gone, Tag("vip", TeamEntryKind.TagRemoved));
        await AppendedAsync(other, Tag("vip"));

        var tags = await Log.TagsAsync([both, none, gone, NewChat(), both], default);

        Assert.Equal(both, Assert.Single(tags).Key);
        Assert.Equal(["vip", "über 100%"], tags[both]);
        Assert.Empty(await Log.TagsAsync([], default));
    }

    /// <summary>What most chats have is suggested first.</summary>
    [Spec]
    public virtual async Task Known_tags_come_by_how_many_chats_have_them()
    {
        string[][] chats = [["refund", "vip"], ["refund", "b_"], ["refund", "vip", "b%"], ["ba"]];
        foreach (var tags in chats)
        {
            var chat = NewChat();
            foreach (var tag in tags) await AppendedAsync(chat, Tag(tag));
        }

        var gone = NewChat();
        await AppendedAsync(gone, Tag("gone"));
        await AppendedAsync(gone, Tag("gone", TeamEntryKind.TagRemoved));

        Assert.Equal(["refund", "vip", "b%", "b_", "ba"], await Log.KnownTagsAsync("", 10, default));
        Assert.Equal(["refund", "vip"], await Log.KnownTagsAsync("", 2, default));
        Assert.Equal(["b%"], await Log.KnownTagsAsync("b%", 10, default));
        Assert.Equal(["b_"], await Log.KnownTagsAsync("b_", 10, default));
        Assert.Empty(await Log.KnownTagsAsync("B", 10, default));
    }

    /// <summary>What is redacted is gone, and a retry does not bring it back.</summary>
    [Spec]
    public virtual async Task A_rewritten_entry_says_what_took_its_place()
    {
        var chat = NewChat();
        var note = Note("4111 1111");
        await AppendedAsync(chat, note);
        await AppendedAsync(chat, Tag("secret"));

        var rewritten = await Log.RewriteAsync(chat, 1, Text("[redacted]"), default);
        Assert.Equal(("[redacted]", true), (rewritten!.Text!.Value.Value, rewritten.IsRewritten));
        Assert.NotNull(await Log.RewriteAsync(chat, 2, Text("[redacted]"), default));
        Assert.Null(await Log.RewriteAsync(chat, 3, Text("[redacted]"), default));
        Assert.Null(await Log.RewriteAsync(NewChat(), 1, Text("[redacted]"), default));

        var page = await Log.ReadAsync(chat, 0, 10, default);
        Assert.All(page.Entries, e => Assert.Equal(("[redacted]", true), (e.Text!.Value.Value, e.IsRewritten)));
        Assert.Empty(page.Tags);
        Assert.Empty(await Log.KnownTagsAsync("", 10, default));
        Assert.IsType<TeamAppendResult.Duplicate>(await Log.AppendAsync(new(chat, note), default));
    }

    /// <summary>Whoever is to be told is told of what is stored, once, and of nothing else.</summary>
    [Spec]
    public virtual async Task Outbox_items_are_written_with_the_entry()
    {
        var chat = NewChat();
        var append = new TeamAppend(chat, Note("tell")) { Outbox = ["team/one", "team/two"] };
        await Log.AppendAsync(append, default);
        await Log.AppendAsync(append, default);
        await Log.AppendAsync(append with { Entry = append.Entry with { Text = Text("other") } }, default);
        await Log.AppendAsync(new TeamAppend(chat, Tag("gone", TeamEntryKind.TagRemoved)) { Outbox = ["team/one"] }, default);

        var leased = await Stores.Outbox.LeaseAsync(10, TimeSpan.FromMinutes(1), default);

        Assert.Equal([("team/one", $"{chat}/1"), ("team/two", $"{chat}/1")], leased.Select(i => (i.Kind, i.Reference)).Order());
    }

    /// <summary>Who does not wait any more before the call is told so, and nothing is written.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_does_nothing()
    {
        var chat = NewChat();
        await AppendedAsync(chat, Note("kept"));
        var gone = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            () => Log.AppendAsync(new(chat, Note("lost")), gone),
            () => Log.ReadAsync(chat, 0, 10, gone),
            () => Log.KnownTagsAsync("", 10, gone),
            () => Log.RewriteAsync(chat, 1, Text("lost"), gone),
        ];
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);

        // Whatever might still run would come before this one.
        await AppendedAsync(chat, Note("kept"));
        Assert.All((await Log.ReadAsync(chat, 0, 10, default)).Entries, e => Assert.Equal("kept", e.Text!.Value.Value));
    }

    /// <summary>What cannot be is refused before anything is looked at.</summary>
    [Spec]
    public virtual async Task What_is_no_entry_of_the_team_is_refused()
    {
        var chat = NewChat();
        TeamEntry[] impossible =
        [
            Note("numbered") with { Number = 1 },
            Note("nameless") with { Id = default },
            Note("hers") with { By = new Participant.Customer(new(Guid.CreateVersion7())) },
            Note("silent") with { Text = null },
            Tag("VIP"),
            Tag(" vip"),
            Tag("vip") with { Text = null },
            Tag(new string('x', ChatTag.MaxLength + 1)),
        ];

        foreach (var entry in impossible) await Assert.ThrowsAnyAsync<ArgumentException>(() => Log.AppendAsync(new(chat, entry), default));
        Assert.Equal(0, (await Log.ReadAsync(chat, 0, 1, default)).Last);
    }

    private static ChatId NewChat() => new(Guid.CreateVersion7());

    private static MessageText Text(string text) => MessageText.Stored(text);

    private static TeamEntry Note(string text) => New(TeamEntryKind.Note, text, Ana);

    private static TeamEntry Tag(string tag, TeamEntryKind kind = TeamEntryKind.TagAdded) => New(kind, tag, Ana);

    private static TeamEntry New(TeamEntryKind kind, string? text, Participant by) => new()
    {
        Id = new(Guid.CreateVersion7()),
        Kind = kind,
        By = by,
        Text = text is null ? null : Text(text),
        At = SpecChat.LongAgo.AddMicroseconds(3),
    };

    private async Task<TeamEntry> AppendedAsync(ChatId chat, TeamEntry entry)
        => Assert.IsType<TeamAppendResult.Appended>(await Log.AppendAsync(new(chat, entry), default)).Entry;
}
