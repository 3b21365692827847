using LiveChat.Chats;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>What is rewritten or deleted is gone from the index in the same write, and from the disk.</summary>
public sealed class ForgettingWords(TestFiles files) : IClassFixture<TestFiles>
{
    private const string Canary = "zqcanaryxj";

    [Theory]
    [InlineData("UPDATE entries SET content = replace(content, 'zqcanaryxj', 'redacted') WHERE sequence = 3")]
    [InlineData("DELETE FROM entries WHERE sequence = 3")]
    [InlineData("DELETE FROM entries")]
    [InlineData("DELETE FROM chats", "DELETE FROM entries")]
    [InlineData("DELETE FROM entries", "DELETE FROM chats")]
    public async Task A_message_leaves_nothing_behind(params string[] redaction)
    {
        var file = await SearchedFile.NewAsync(files);
        var chat = await ATestChat.StoredAsync(file.Chats);
        await file.SayAsync(chat, "one", "zqcanary one", $"My number is {Canary}.", "three", "zqcanaryxk");
        await file.Filler.RunOnceAsync(default);
        for (var i = 0; i < 40; i++)
        {
            // Many small batches, so that the index has been merged.
            await file.SayAsync(chat, $"more {i}");
            await file.Filler.RunOnceAsync(default);
        }

        Assert.Equal(1, await file.CountAsync(Canary));
        Assert.Contains(Canary, await file.BytesAsync(), StringComparison.Ordinal);

        foreach (var sql in redaction) await file.ExecuteAsync(sql);

        await NothingIsLeftAsync(file);
        await file.Filler.RunOnceAsync(default);
        await NothingIsLeftAsync(file);
        Assert.Equal(redaction[0].StartsWith("UPDATE", StringComparison.Ordinal) ? 1 : 0, await file.CountAsync("redacted number"));
    }

    /// <summary>The last is still in the tail that the index has not taken in.</summary>
    [Fact]
    public async Task A_rewritten_message_and_a_rewritten_answer_leave_nothing_behind()
    {
        var file = await SearchedFile.NewAsync(files);
        FormAnswer[] form = [new("number", "Number", $"It is {Canary}", FormFieldRole.Custom)];
        var chat = SpecChat.New() with { Form = [.. form] };
        await file.Chats.CommitAsync(chat.Created(SpecChat.Form(form)), default);
        await file.SayAsync(chat, "one", $"My number is {Canary}.", "zqcanaryxk");
        await file.Filler.RunOnceAsync(default);
        await file.SayAsync(chat, $"Again: {Canary}.");
        Assert.Equal([3, 5], await file.MatchesAsync(Canary));
        Assert.Contains(Canary, await file.BytesAsync(), StringComparison.Ordinal);

        chat = (await file.Chats.FindAsync(chat.Id, default))!;
        var commit = chat.Rewritten(
            new ChatRewrite.OfMessage(3, MessageText.Stored("My number is redacted.")), new ChatRewrite.OfMessage(5, MessageText.Stored("Redacted.")), new ChatRewrite.OfAnswer("number", "redacted"));
        Assert.IsType<CommitResult.Committed>(await file.Chats.CommitAsync(commit, default));

        await NothingIsLeftAsync(file);
        await file.Filler.RunOnceAsync(default);
        await NothingIsLeftAsync(file);
        Assert.Equal([3, 5], await file.MatchesAsync("redacted"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_customer_leaves_nothing_behind(bool isDeleted)
    {
        var file = await SearchedFile.NewAsync(files);
        var contact = await file.ContactAsync($"Zoe {Canary}");
        var chat = SpecChat.New() with { Contact = contact.Id };
        await file.Chats.CommitAsync(chat.Created(), default);
        await file.SayAsync(chat, "one");
        await file.Filler.RunOnceAsync(default);
        Assert.Equal(1, await file.CountAsync($"zoe {Canary}"));
        Assert.Contains(Canary, await file.BytesAsync(), StringComparison.Ordinal);

        if (isDeleted) await file.ExecuteAsync("DELETE FROM contacts");
        else Assert.True(await file.SaveAsync(contact with { Name = "Nobody", Fence = 2 }, 1));

        await NothingIsLeftAsync(file);
        await file.Filler.RunOnceAsync(default);
        await NothingIsLeftAsync(file);
        Assert.Equal(isDeleted ? 0 : 1, await file.CountAsync("nobody"));
        Assert.Equal([1], await file.MatchesAsync("one"));
    }

    private static async Task NothingIsLeftAsync(SearchedFile file)
    {
        Assert.Equal(0, await file.CountAsync(Canary));
        await file.ExecuteAsync("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, word_index, row)");
        Assert.Equal([], await file.Database.Writer.RunAsync(s => s.List($"SELECT term FROM temp.vocabulary WHERE term = '{Canary}'", r => r.GetString(0)), default));
        Assert.DoesNotContain(Canary, await file.BytesAsync(), StringComparison.Ordinal);
    }
}
