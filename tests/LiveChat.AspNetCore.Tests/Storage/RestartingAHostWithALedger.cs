using CustomStorage;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Core.Tests.Attachments.Images;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The whole host, which forgets its agents and what else is in memory.</summary>
public sealed class RestartingAHostWithALedger : IDisposable
{
    private readonly StorageFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_open_chat_goes_on_with_its_agent()
    {
        var (chatId, visitor, before) = await OpenAsync();

        await using var again = await StartAsync();
        await using var kim = await again.CustomerAsync(visitor);
        await using var ana = await again.AgentAsync("ana", isAvailable: false);

        Assert.Equal(chatId, Assert.Single((await ana.StateAsync()).Expect().Chats).Id);
        Assert.Equal(before, await new OngoingChat(again, kim, ana, chatId).LogTextAsync());
        var heard = kim.Next<CustomerEntriesEvent>("Entries");
        (await ana.SendAsync(chatId, "There it is")).Expect();
        Assert.Equal("There it is", Assert.IsType<MessageEntryDto>(Assert.Single((await heard).Entries)).Text);
        (await ana.EndAsync(chatId)).Expect();
    }

    [Fact]
    public async Task An_open_chat_can_be_left_before_its_agent_is_back()
    {
        var (chatId, visitor, _) = await OpenAsync();

        await using var again = await StartAsync();
        await using var kim = await again.CustomerAsync(visitor);

        (await kim.SendAsync(chatId, "Never mind")).Expect();
        Assert.Equal(ChatStatusDto.Ended, (await kim.LeaveAsync(chatId)).Expect().Chat.Status);
    }

    [Fact]
    public async Task Whoever_waits_rings_as_soon_as_somebody_is_there()
    {
        string chatId;
        await using (var host = await StartAsync())
        await using (var kim = await host.CustomerAsync()) chatId = (await kim.StartAsync()).Expect().Chat.Id;

        await using var again = await StartAsync();
        await using var ana = await again.AgentAsync("ana", isAvailable: false);
        var ring = ana.Next<RingDto>("Ring");
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();

        Assert.Equal(chatId, (await ring).ChatId);
    }

    [Fact]
    public async Task A_picture_that_was_sent_is_there_and_one_that_is_under_way_goes_on()
    {
        var picture = PngBytes.Picture(40, 30);
        string chatId, visitor, sent, uploadId = Guid.NewGuid().ToString();
        await using (var host = await StartAsync())
        await using (var chat = await OngoingChat.StartAsync(host))
        {
            (chatId, visitor) = (chat.Id, chat.Customer.Visitor);
            (await chat.Agent.SwitchAttachmentsAsync(chatId)).Expect();
            sent = await UploadAsync(host, chat.Customer, chatId, picture, Guid.NewGuid().ToString());
            (await chat.Customer.SendFilesAsync(chatId, "Here", sent)).Expect();
            (await chat.Customer.BeginAsync(chatId, picture.Length, uploadId: uploadId)).Expect();
        }

        await using var again = await StartAsync();
        await using var kim = await again.CustomerAsync(visitor);
        var link = Assert.Single((await kim.LinksAsync(chatId, sent)).Expect().Links);
        Assert.Equal(picture, await again.Http.GetByteArrayAsync(new Uri($"/livechat/files/{link.Ticket}", UriKind.Relative)));
        var second = await UploadAsync(again, kim, chatId, picture, uploadId);
        (await kim.SendFilesAsync(chatId, "", second)).Expect();
    }

    private static async Task<string> UploadAsync(LiveChatHost host, TestCustomer kim, string chat, byte[] picture, string uploadId)
    {
        var upload = (await kim.BeginAsync(chat, picture.Length, uploadId: uploadId)).Expect();
        using var part = new HttpRequestMessage(HttpMethod.Put, $"/livechat/api/uploads/{upload.Id}/parts/1") { Content = new ByteArrayContent(picture), Headers = { Authorization = new("Bearer", upload.Ticket) } };
        (await host.Http.SendAsync(part)).EnsureSuccessStatusCode().Dispose();
        using var finish = new HttpRequestMessage(HttpMethod.Post, $"/livechat/api/uploads/{upload.Id}/finish") { Headers = { Authorization = new("Bearer", upload.Ticket) } };
        (await host.Http.SendAsync(finish)).EnsureSuccessStatusCode().Dispose();
        return upload.Id;
    }

    private async Task<(string Chat, string Visitor, string Log)> OpenAsync()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Customer.SendAsync(chat.Id, "Before the restart שלום 🙂")).Expect();
        (await chat.Agent.SendAsync(chat.Id, "I look it up")).Expect();
        return (chat.Id, chat.Customer.Visitor, await chat.LogTextAsync());
    }

    private Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new() { LiveChat = b => b.UseLedger(_folder.Ledger).UseAttachmentDatabase(_folder.Attachments) });
}
