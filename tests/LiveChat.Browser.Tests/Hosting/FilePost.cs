using LiveChat.Attachments;
using LiveChat.Browser.Tests.People;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>Sends files in the name of the people of a chat, past their browsers. They have to be switched on there.</summary>
internal sealed class FilePost
{
    private readonly IChatAttachments _attachments;
    private readonly Chat _chat;

    private FilePost(IChatAttachments attachments, Chat chat)
    {
        _attachments = attachments;
        _chat = chat;
    }

    public static async Task<FilePost> OfAsync(ChatServer server, Customer customer)
    {
        Assert.True(ChatId.TryParse(await customer.ChatIdAsync(), out var id));
        var chat = await server.Services.GetRequiredService<IChatStore>().FindAsync(id, CancellationToken.None);
        return new(server.Services.GetRequiredService<IChatAttachments>(), chat!);
    }

    public Task FromCustomerAsync(string name, byte[] file, string text = "") => SendAsync(new Participant.Customer(_chat.Contact), name, file, text);

    public Task FromAgentAsync(string name, byte[] file, string text = "") => SendAsync(new Participant.OfAgent(_chat.Agent!.Value, _chat.AgentName!), name, file, text);

    private async Task SendAsync(Participant by, string name, byte[] file, string text)
    {
        var begun = await _attachments.BeginAsync(new() { Chat = _chat.Id, By = by, ClientId = Guid.NewGuid(), FileName = name, Size = file.Length });
        Assert.Null(begun.Refusal);
        var (id, partSize) = (begun.Upload!.Plan.Id, begun.Upload.Plan.PartSize);
        foreach (var (part, at) in file.Chunk(partSize).Select((part, at) => (part, at)))
            Assert.Null((await _attachments.WritePartAsync(id, at + 1, new MemoryStream(part))).Refusal);

        Assert.Null((await _attachments.FinishAsync(id)).Refusal);
        var message = new ChatPost { Chat = _chat.Id, Author = by, Message = MessageId.New(TimeProvider.System.GetUtcNow()), Text = text };
        var posted = await _attachments.PostAsync(new() { Message = message, Uploads = [id] });
        Assert.True(posted.Outcome?.Ok, posted.Refusal?.Code);
    }
}
