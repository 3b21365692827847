namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>A copy that was taken while the host runs holds everything that was acknowledged, whatever the index had got to.</summary>
public sealed class CopyingTheFile(TestFiles files) : IClassFixture<TestFiles>
{
    [Fact]
    public async Task A_vacuumed_copy_is_read_and_searched_like_the_file_before_and_after_its_index_catches_up()
    {
        var file = await SearchedFile.NewAsync(files);
        var gone = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(gone, "An order", "Nothing");
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "An order", "...");
        await file.Filler.RunOnceAsync(default);
        await file.SayAsync(chat, "Another order", "...", "The last order");

        // Holes in the numbers of the rows, which a copy could close.
        await file.ExecuteAsync("DELETE FROM entries WHERE sequence = 2 AND chat <> (SELECT chat FROM entries WHERE sequence = 5)");

        var path = files.NewPath();
        await file.ExecuteAsync($"VACUUM INTO '{path}'");

        var copy = new SearchedFile(path, files.Open(path));
        await copy.Database.MigrateAsync(default);
        await copy.Database.CheckAsync(default);
        await copy.Database.TakeOverAsync(default);
        Assert.Equal(["An order", "...", "Another order", "...", "The last order"], await ATestChat.TextsAsync(copy.Chats, chat));
        await FindsAsync([1, 3, 5, 1]);

        await copy.Filler.RunOnceAsync(default);
        Assert.Equal(4, await copy.IndexedAsync());
        await FindsAsync([1, 3, 5, 1]);

        await copy.SayAsync(chat, "One order more");
        await FindsAsync([1, 3, 5, 6, 1]);
        await copy.Filler.RunOnceAsync(default);
        await FindsAsync([1, 3, 5, 6, 1]);

        async Task FindsAsync(long[] matches)
        {
            Assert.Equal(matches, await copy.MatchesAsync("order"));
            Assert.Equal(2, await copy.CountAsync("order"));
        }
    }
}
