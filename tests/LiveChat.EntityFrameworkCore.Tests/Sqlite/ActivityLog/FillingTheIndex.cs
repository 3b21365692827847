using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.Testing.Chats;
using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>The index is filled behind the writers' backs, bit by bit; what is not in it is found all the same.</summary>
public sealed class FillingTheIndex(TestFiles files) : IClassFixture<TestFiles>
{
    [Fact]
    public async Task The_index_catches_up_and_what_comes_afterwards_is_found_too()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "An order", "...", "Another order");
        Assert.Equal(0, await file.IndexedAsync());
        Assert.Equal([1, 3], await file.MatchesAsync("order"));

        Assert.Equal(TimeSpan.FromSeconds(1), await file.Filler.RunOnceAsync(default));
        Assert.Equal(2, await file.IndexedAsync());
        await file.SayAsync(chat, "The last order");

        Assert.Equal([1, 3, 4], await file.MatchesAsync("order"));
        await file.Filler.RunOnceAsync(default);
        Assert.Equal(3, await file.IndexedAsync());
        Assert.Equal([1, 3, 4], await file.MatchesAsync("order"));
    }

    /// <summary>It is known twice then, as new and as changed. Taken in twice, it would take words of the messages after it along.</summary>
    [Fact]
    public async Task A_message_that_was_rewritten_before_it_was_taken_in_takes_no_word_from_others()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "My order");
        Assert.IsType<CommitResult.Committed>(await file.Chats.CommitAsync(chat.Rewritten(new ChatRewrite.OfMessage(1, MessageText.Stored("Their order"))), default));
        var other = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(other, "Hello", "Another order");

        await file.Filler.RunOnceAsync(default);

        Assert.Equal(2, await file.Log.CountAsync(new() { Text = "order" }, default));
    }

    [Fact]
    public async Task A_file_whose_entries_got_lower_places_is_taken_in_anew_from_the_next_start_on()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "An order");
        await file.Filler.RunOnceAsync(default);
        await file.ExecuteAsync("UPDATE words_progress SET through = 1000");

        await file.Database.TakeOverAsync(default);

        await file.SayAsync(chat, "Another order");
        Assert.Equal([1, 2], await file.MatchesAsync("order"));
        await file.Filler.RunOnceAsync(default);
        Assert.Equal(2, await file.IndexedAsync());
        await file.Database.TakeOverAsync(default);
        Assert.False(await file.Database.ReadAsync(s => s.AnyDue(), default));
    }

    [Fact]
    public async Task A_backlog_is_taken_in_bit_by_bit_and_messages_get_between()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => file.Chats.AppendAsync(chat.Append($"order {i}"), default)));

        var sizes = new List<long>();
        for (var mayBeMore = true; mayBeMore;)
        {
            mayBeMore = await file.Log.FillAsync(default);
            sizes.Add(await file.IndexedAsync());
            Assert.Equal(1, await file.CountAsync("order 299"));
            if (sizes.Count < 3) await file.SayAsync(chat, "between");
        }

        Assert.Equal([128, 256, 302], sizes);
        Assert.False(await file.Database.ReadAsync(s => s.AnyDue(), default));
    }

    [Fact]
    public async Task Of_long_messages_fewer_are_taken_in_at_once()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        var text = string.Join(' ', Enumerable.Range(0, 800).Select(i => $"w{i}"));
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => file.Chats.AppendAsync(chat.Append(text), default)));

        Assert.True(await file.Log.FillAsync(default));

        Assert.Equal(3, await file.IndexedAsync());
    }

    [Fact]
    public async Task Chats_that_go_on_side_by_side_get_into_the_index_as_one_piece()
    {
        var file = await SearchedFile.NewAsync(files);
        Chat[] chats = [await ATestChat.StoredAsync(file.Chats), await ATestChat.StoredAsync(file.Chats)];
        for (var i = 0; i < 20; i++) await file.SayAsync(chats[i % 2], $"order {i}");

        await file.Log.FillAsync(default);

        Assert.Equal(20, await file.IndexedAsync());
        Assert.Equal(1, await file.NumberAsync("SELECT count(DISTINCT segid) FROM word_index_idx"));
    }

    [Fact]
    public async Task Filling_is_off_the_way_of_messages_and_waits_its_turn()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "An order");
        using var held = await HeldWriter.OfAsync(file.Database);

        var filling = file.Log.FillAsync(default);
        Assert.Equal([1], await file.MatchesAsync("order"));
        Assert.False(filling.IsCompleted);

        await held.LetGoAsync();
        Assert.False(await filling);
        Assert.Equal(1, await file.IndexedAsync());
    }

    [Fact]
    public async Task A_file_that_somebody_else_holds_is_filled_when_it_is_free_again()
    {
        var file = await SearchedFile.NewAsync(files, o => o.BusyTimeout = TimeSpan.FromSeconds(1));
        await file.SayAsync(await ATestChat.StoredAsync(file.Chats), "An order");
        await using var other = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        await other.OpenAsync();
        var holding = other.BeginTransaction(deferred: false);

        Assert.Equal(TimeSpan.FromSeconds(5), await file.Filler.RunOnceAsync(default));
        Assert.Equal([1], await file.MatchesAsync("order"));
        Assert.Equal(0, await file.IndexedAsync());

        await holding.DisposeAsync();
        Assert.Equal(TimeSpan.FromSeconds(1), await file.Filler.RunOnceAsync(default));
        Assert.Equal(1, await file.IndexedAsync());
        Assert.Equal([1], await file.MatchesAsync("order"));
    }

    [Theory]
    [InlineData("""{"t":"order of a later version"}""")]
    [InlineData("""{"kind":"message","author":{"kind":"customer","id":"x"},"text":null}""")]
    [InlineData("""{"kind":"message","text":{"order":1}}""")]
    [InlineData("""{"kind":"order","text":"order"}""")]
    [InlineData("null")]
    [InlineData("""["order"]""")]
    [InlineData("order")]
    [InlineData("")]
    public async Task An_entry_nobody_can_read_keeps_nothing_else_from_being_found(string content)
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "An order", "Another order", "The last order");
        await file.ExecuteAsync($"UPDATE entries SET content = '{content}' WHERE sequence = 2");

        Assert.Equal([1, 3], await file.MatchesAsync("order"));
        Assert.Equal(TimeSpan.FromSeconds(1), await file.Filler.RunOnceAsync(default));
        Assert.Equal([1, 3], await file.MatchesAsync("order"));
        Assert.False(await file.Database.ReadAsync(s => s.AnyDue(), default));
    }

    [Fact]
    public async Task A_message_that_takes_the_place_of_a_deleted_one_is_found()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "one", "two", "three");
        await file.Filler.RunOnceAsync(default);

        await file.ExecuteAsync("DELETE FROM entries WHERE sequence >= 2");
        await file.SayAsync(chat, "four");

        Assert.Equal([4], await file.MatchesAsync("four"));
        await file.Filler.RunOnceAsync(default);
        Assert.Equal([4], await file.MatchesAsync("four"));
        Assert.Equal([1], await file.MatchesAsync("one"));
        Assert.Equal(2, await file.IndexedAsync());
    }

    [Fact]
    public async Task The_index_survives_vacuum_and_a_restart()
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "one", "two", "three");
        await file.Filler.RunOnceAsync(default);
        await file.SayAsync(chat, "four");
        await file.ExecuteAsync("DELETE FROM entries WHERE sequence = 2");
        await file.ExecuteAsync("VACUUM");
        file.Database.Dispose();

        var again = new SearchedFile(file.Path, files.Open(file.Path));

        foreach (var (word, sequence) in (List<(string, long)>)[("one", 1), ("three", 3), ("four", 4)]) Assert.Equal([sequence], await again.MatchesAsync(word));
        await again.Filler.RunOnceAsync(default);
        foreach (var (word, sequence) in (List<(string, long)>)[("one", 1), ("three", 3), ("four", 4)]) Assert.Equal([sequence], await again.MatchesAsync(word));
        Assert.Empty(await again.MatchesAsync("two"));
    }
}
