using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.FaultyStores;

namespace LiveChat.AspNetCore.Tests.Chats;

public class ComingBack
{
    private readonly FaultyStore _stores = new();

    [Fact]
    public async Task A_page_that_comes_back_into_an_open_chat_is_told_of_it_without_looking_for_a_later_one()
    {
        await using var host = await StartAsync();
        await using var kim = await host.CustomerAsync();
        var chat = (await kim.StartAsync()).Expect().Chat.Id;
        await using var back = await host.CustomerAsync(kim.Visitor);
        (await back.StateAsync()).Expect();

        _stores.FailBefore(nameof(IChatStore.FindLatestAsync));

        Assert.Equal(chat, (await back.StateAsync()).Expect().Current?.Chat.Id);
    }

    [Fact]
    public async Task A_page_that_came_back_into_a_chat_that_is_over_is_told_of_the_later_one()
    {
        await using var host = await StartAsync();
        await using var kim = await host.CustomerAsync();
        var first = (await kim.StartAsync()).Expect().Chat.Id;
        await using var back = await host.CustomerAsync(kim.Visitor);
        (await back.StateAsync()).Expect();

        (await kim.LeaveAsync(first)).Expect();
        Assert.Equal(first, (await back.StateAsync()).Expect().Current?.Chat.Id);
        var later = (await kim.StartAsync()).Expect().Chat.Id;

        Assert.Equal(later, (await back.StateAsync()).Expect().Current?.Chat.Id);
    }

    private Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new() { LiveChat = _stores.AddTo<IChatStore> });
}
