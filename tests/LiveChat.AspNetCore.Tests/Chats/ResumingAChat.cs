using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Chats;

public class ResumingAChat
{
    [Fact]
    public async Task A_customer_who_left_resumes_the_same_chat_and_it_rings_again()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Customer.SendAsync(chat.Id, "see you")).Expect();

        var left = (await chat.Customer.LeaveAsync(chat.Id)).Expect();
        Assert.True(left.Chat is { Status: ChatStatusDto.Ended, EndedBy: EndedByDto.Customer, CanResume: true, ResumeUntil: not null });
        Assert.Equal("chat_ended", (await chat.Customer.SendAsync(chat.Id, "wait")).Code);

        var rings = chat.Agent.Next<RingDto>("Ring");
        var resumed = (await chat.Customer.ResumeAsync(chat.Id)).Expect();
        Assert.Equal((chat.Id, 2), (resumed.Chat.Id, resumed.Chat.Segment));
        var ring = await rings;
        Assert.Equal((chat.Id, true, "see you"), (ring.ChatId, ring.Resumed, ring.Preview));

        (await chat.Agent.AcceptAsync(ring)).Expect();
        Assert.Equal("chat_not_ended", (await chat.Customer.ResumeAsync(chat.Id)).Code);
    }

    [Fact]
    public async Task A_chat_that_was_left_before_its_queue_closed_cannot_be_resumed_while_it_is_closed()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Clock = clock,
            LiveChat = l => l.AddQueue("short", q => q.OpeningHours = new() { Week = { [DayOfWeek.Tuesday] = "09:00-09:01" } }),
        });
        await using var kim = await host.CustomerAsync();
        var chat = (await kim.StartAsync()).Expect().Chat.Id;
        Assert.True((await kim.LeaveAsync(chat)).Expect().Chat.CanResume);

        clock.Advance(TimeSpan.FromMinutes(1));
        await using var back = await host.CustomerAsync(kim.Visitor);
        var refused = await back.ResumeAsync(chat);

        Assert.Equal(("queue_closed", new DateTimeOffset(2030, 1, 8, 9, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()), (refused.Code, refused.Error?.OpensAt));
        Assert.False((await back.StateAsync()).Expect().Current?.Chat.CanResume);
    }

    [Fact]
    public async Task While_the_queue_is_closed_a_customer_is_told_when_it_opens()
    {
        var opens = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(2).AddHours(9);
        await using var host = await LiveChatHost.StartAsync(new()
        {
            LiveChat = l => l.AddQueue("later", q => q.OpeningHours = new() { Exceptions = { [$"{opens:yyyy-MM-dd}"] = "09:00-10:00" } }),
        });
        await using var kim = await host.CustomerAsync();

        var refused = await kim.StartAsync();

        Assert.Equal(("queue_closed", new DateTimeOffset(opens, TimeSpan.Zero).ToUnixTimeMilliseconds()), (refused.Code, refused.Error?.OpensAt));
        Assert.Null((await kim.StateAsync()).Expect().Current);
    }

    [Fact]
    public async Task A_chat_an_agent_ended_cannot_be_resumed_however_it_is_asked_for()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Agent.EndAsync(chat.Id)).Expect();

        Assert.Equal("chat_ended_by_agent", (await chat.Customer.ResumeAsync(chat.Id)).Code);

        await using var again = await host.CustomerAsync(chat.Customer.Visitor);
        Assert.Equal("chat_ended_by_agent", (await again.ResumeAsync(chat.Id)).Code);
        Assert.NotEqual(chat.Id, (await again.StartAsync()).Expect().Chat.Id);
        Assert.Equal("chat_ended_by_agent", (await again.ResumeAsync(chat.Id)).Code);
    }

    [Fact]
    public async Task An_earlier_chat_is_not_resumed_beside_an_open_one()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var kim = await host.CustomerAsync();
        var first = (await kim.StartAsync()).Expect().Chat.Id;
        (await kim.LeaveAsync(first)).Expect();
        var second = (await kim.StartAsync()).Expect().Chat.Id;

        var refused = await kim.ResumeAsync(first);

        Assert.Equal(("open_chat_exists", second), (refused.Code, refused.Error?.ChatId));
    }
}
