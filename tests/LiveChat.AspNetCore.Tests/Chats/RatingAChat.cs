using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Chats;

public class RatingAChat
{
    private static readonly HostSetup Asking = new() { LiveChat = l => l.Services.PostConfigureAll<WidgetOptions>(w => w.Behaviour.Rating = true) };

    [Fact]
    public async Task The_customer_is_asked_after_the_end_and_both_sides_see_the_answer()
    {
        await using var host = await LiveChatHost.StartAsync(Asking);
        await using var chat = await OngoingChat.StartAsync(host);
        Assert.Null((await chat.Customer.ReadAsync(chat.Id)).Expect().Chat.CanRate);
        Assert.Equal("chat_not_ended", (await chat.Customer.RateAsync(chat.Id, 5)).Code);
        (await chat.Agent.EndAsync(chat.Id)).Expect();
        Assert.True((await chat.Customer.StateAsync()).Expect().Current!.Chat.CanRate);

        var told = chat.Agent.Next<AgentEntriesEvent>("Entries");
        var rated = (await chat.Customer.RateAsync(chat.Id, 4, "Quick and kind")).Expect();

        Assert.Null(rated.Chat.CanRate);
        var entry = Assert.IsType<RatedEntryDto>(rated.Entries[^1]);
        Assert.Equal((4, "Quick and kind"), (entry.Score, entry.Comment));
        Assert.Equal(entry, Assert.IsType<RatedEntryDto>(Assert.Single((await told).Entries)));
        Assert.Equal(entry, (await chat.Agent.ReadAsync(chat.Id)).Expect().Entries[^1]);

        // Sent again after a lost answer, it is the first one.
        Assert.Equal(rated.Chat.LastSequence, (await chat.Customer.RateAsync(chat.Id, 1)).Expect().Chat.LastSequence);
    }

    [Fact]
    public async Task What_is_no_rating_and_whose_chat_it_is_not_is_refused()
    {
        await using var host = await LiveChatHost.StartAsync(Asking);
        await using var chat = await OngoingChat.StartAsync(host);
        await using var lee = await host.CustomerAsync();
        (await chat.Agent.EndAsync(chat.Id)).Expect();

        Assert.Equal("rating_invalid", (await chat.Customer.RateAsync(chat.Id, 0)).Code);
        Assert.Equal("comment_too_long", (await chat.Customer.RateAsync(chat.Id, 1, new('a', 1001))).Code);
        Assert.Equal("chat_not_found", (await lee.RateAsync(chat.Id, 1)).Code);
        Assert.Equal("chat_not_found", (await chat.Customer.RateAsync("?", 1)).Code);
        Assert.True((await chat.Customer.StateAsync()).Expect().Current!.Chat.CanRate);
    }

    [Fact]
    public async Task Nobody_is_asked_unless_the_widget_says_so()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Agent.EndAsync(chat.Id)).Expect();

        Assert.Null((await chat.Customer.StateAsync()).Expect().Current!.Chat.CanRate);
        Assert.Equal("rating_off", (await chat.Customer.RateAsync(chat.Id, 5)).Code);
    }
}
