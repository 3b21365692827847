using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Tests.Storage;

public sealed class KillingTheSample : IDisposable
{
    private readonly StorageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Customers_go_on_with_their_chat_and_every_message_that_was_acknowledged_is_in_it()
    {
        string chatId, visitor;
        var acknowledged = new List<(long Sequence, string Text)>();
        using (var sample = await SampleProcess.StartAsync(_folder.Root))
        {
            await using var kim = await TestCustomer.ConnectAsync(sample, $"{WidgetId.Default}", visitor: null);
            (chatId, visitor) = ((await kim.StartAsync()).Expect().Chat.Id, kim.Visitor);
            for (var i = 0; i < 5; i++) acknowledged.Add(((await kim.SendAsync(chatId, $"Message {i}")).Expect().Sequence, $"Message {i}"));
        }

        using var again = await SampleProcess.StartAsync(_folder.Root);
        await using var back = await TestCustomer.ConnectAsync(again, $"{WidgetId.Default}", visitor);
        Assert.Equal(chatId, (await back.StateAsync()).Expect().Current?.Chat.Id);
        var log = (await back.ReadAsync(chatId)).Expect().Entries.OfType<MessageEntryDto>().Select(m => (m.Sequence, m.Text)).ToList();
        Assert.Equal(acknowledged, log.TakeLast(5));
        Assert.Equal(acknowledged[^1].Sequence + 1, (await back.SendAsync(chatId, "And on")).Expect().Sequence);
    }
}
