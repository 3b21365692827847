using LiveChat.Chats;

namespace LiveChat.Core.Tests.Chats;

public class MarkingSeen
{
    [Fact]
    public async Task Beside_an_accept_a_mark_tells_of_itself_only()
    {
        await using var host = new TestHost(ChatStoreWithHooks.AddTo);
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(dana);
        await host.RouteAsync();
        var offer = (await host.NowAsync(chat)).Offer!.Id;
        ((ChatStoreWithHooks)host.Store).BeforeMarkSeen = async () => Assert.True((await host.Chats.AcceptAsync(ana, chat.Id, offer)).Ok);
        host.Told.Changes.Clear();

        var outcome = await host.Chats.MarkSeenAsync(dana, chat.Id, 1, 1);

        Assert.Equal((ChatStatus.Active, new SeenMarks(1, 1, 0, 0)), (outcome.Chat!.Status, outcome.Chat.Seen));
        Assert.Collection(
            host.Told.Changes,
            accepted => Assert.Equal((ChatStatus.Ringing, ChatStatus.Active), (accepted.Before!.Status, accepted.After.Status)),
            seen => Assert.Equal((seen.After with { Seen = default }, new SeenMarks(1, 1, 0, 0)), (seen.Before, seen.After.Seen)));
    }
}
