using LiveChat.Chats;
using LiveChat.Testing.Chats;

namespace LiveChat.Core.Tests.Chats;

public class RememberingChats
{
    [Fact]
    public void A_full_cache_lets_go_of_a_tenth()
    {
        var cache = new ChatCache();
        var chat = SpecChat.New();

        for (var i = 0; i < ChatCache.Limit; i++) cache.Keep(chat with { Id = ChatId.New(DateTimeOffset.UnixEpoch) });

        Assert.Equal(ChatCache.Limit * 9 / 10, cache.All.Count());
    }

    [Fact]
    public async Task What_was_rewritten_is_served_to_nobody_who_writes_after_it()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var chat = await host.AnActiveChatAsync(dana, await host.AnAgentAsync("ana"));
        var (id, again) = (MessageId.New(host.Clock.GetUtcNow()), MessageId.New(host.Clock.GetUtcNow()));
        await host.SayAsync(dana, chat, "My card is 4111", id);
        var stored = await host.NowAsync(chat);
        var commit = stored.Rewritten(new ChatRewrite.OfMessage(stored.LastSequence, MessageText.Stored("redacted")), new ChatRewrite.OfAnswer("message", "redacted"));
        Assert.IsType<CommitResult.Committed>(await host.Store.CommitAsync(commit, default));

        var next = await host.SayAsync(dana, chat, "Thanks", again);
        var retried = await host.SayAsync(dana, chat, "My card is 4111", id);

        Assert.All([next.Chat!, retried.Chat!, host.Get<ChatCache>().Find(chat.Id)!], c => Assert.Equal("redacted", Assert.Single(c.Form, a => a.Key == "message").Value));
        Assert.Equal(ChatRefusal.Redacted, retried.Refusal);
    }
}
