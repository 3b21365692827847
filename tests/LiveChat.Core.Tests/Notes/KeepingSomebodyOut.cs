using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Notes;

public sealed class KeepingSomebodyOut
{
    [Fact]
    public async Task Who_is_blocked_while_a_chat_begins_is_not_in_it()
    {
        await using var host = new TestHost(ChatStoreWithHooks.AddTo);
        var visitor = await host.AVisitorAsync();
        var store = (ChatStoreWithHooks)host.Store;
        store.BeforeCommit = async _ =>
        {
            store.BeforeCommit = _ => Task.CompletedTask;
            var contacts = host.Get<IContactStore>();
            var contact = (await contacts.FindAsync(visitor.Contact, default))!;
            Assert.True(await contacts.SaveAsync(contact with { Block = new(host.Clock.GetUtcNow(), "ana", "Ana (demo)", null), Fence = contact.Fence + 1 }, contact.Fence, default));
        };

        var outcome = await host.Chats.StartAsync(new()
        {
            Widget = WidgetId.Default,
            Contact = visitor.Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com", ["message"] = "It is me again" },
        });

        Assert.Equal(ChatRefusal.VisitorBlocked, outcome.Refusal);
        Assert.False((await host.Store.FindLatestAsync(visitor.Contact, default))!.IsOpen);
    }
}
