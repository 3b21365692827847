using LiveChat.Chats;

namespace LiveChat.Core.Tests.Diagnostics;

public class CountingWhatHappens
{
    [Fact]
    public async Task A_chat_that_is_missed_once_answered_and_left_is_counted_step_by_step()
    {
        await using var measured = new MeasuredHost();
        var host = measured.Host;
        var customer = await host.AVisitorAsync();
        await host.AnAgentAsync("Ana");
        var ben = await host.AnAgentAsync("Ben");
        var chat = await host.AChatAsync(customer);
        await host.RouteAsync();

        // Ana does not answer, so it rings at Ben's desk.
        await host.PassAsync(TimeSpan.FromSeconds(18));
        await host.RouteAsync();

        var ringing = await host.NowAsync(chat);
        await host.Chats.AcceptAsync(ben, chat.Id, ringing.Offer!.Id);
        await host.SayAsync(ben, chat, "Hello.");
        await host.SayAsync(customer, chat, "Hi!");
        await host.Chats.EndAsync(customer, chat.Id);
        await host.Chats.ResumeAsync(customer, chat.Id);
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        await host.Chats.EndAsync(customer, chat.Id);

        Assert.Equal(
            [
                "livechat.chats.started{default} 1",
                "livechat.rings{default,missed} 1",
                "livechat.queue.wait{default,answered} 18",
                "livechat.rings{default,accepted} 1",
                "livechat.messages{agent} 1",
                "livechat.messages{customer} 1",
                "livechat.chats.ended{default,customer} 1",
                "livechat.chats.resumed{default} 1",
                "livechat.chats.ended{default,customer} 1",
                "livechat.queue.wait{default,customer} 2",
            ],
            measured.Measured);
    }

    [Fact]
    public async Task A_message_sent_twice_is_counted_once()
    {
        await using var measured = new MeasuredHost();
        var customer = await measured.Host.AVisitorAsync();
        var chat = await measured.Host.AChatAsync(customer);
        var id = MessageId.New(measured.Host.Clock.GetUtcNow());

        await measured.Host.SayAsync(customer, chat, "Hello?", id);
        await measured.Host.SayAsync(customer, chat, "Hello?", id);

        Assert.Single(measured.Measured, "livechat.messages{customer} 1");
    }
}
