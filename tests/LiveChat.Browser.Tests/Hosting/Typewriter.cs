using LiveChat.Browser.Tests.People;
using LiveChat.Chats;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>Writes into an active chat through the server's own service: more, and faster, than anybody types.</summary>
internal sealed class Typewriter
{
    private readonly IServiceProvider _services;
    private readonly IChatService _chats;
    private readonly Chat _chat;
    private readonly Participant.OfAgent _agent;

    private Typewriter(IServiceProvider services, Chat chat)
    {
        _services = services;
        _chats = services.GetRequiredService<IChatService>();
        _chat = chat;
        _agent = new(chat.Agent!.Value, chat.AgentName!);
    }

    /// <summary>For the chat a customer has on the screen.</summary>
    public static async Task<Typewriter> OfAsync(ChatServer server, Customer customer)
    {
        Assert.True(ChatId.TryParse(await customer.ChatIdAsync(), out var id));
        var chat = await server.Services.GetRequiredService<IChatStore>().FindAsync(id, CancellationToken.None);
        return new(server.Services, chat!);
    }

    /// <summary>The agent says something.</summary>
    public Task SaysAsync(string text) => PostAsync(_agent, text);

    /// <summary>Customer and agent write by turns: one after the other, or all at once and in any order.</summary>
    public Task WriteAsync(int messages, bool inOrder) => Parallel.ForEachAsync(
        Enumerable.Range(1, messages),
        new ParallelOptions { MaxDegreeOfParallelism = inOrder ? 1 : 64 },
        async (number, _) => await PostAsync(number % 2 == 0 ? _agent : new Participant.Customer(_chat.Contact), $"Message {number}: {new string('x', number % 120)}"));

    /// <summary>Somebody takes out for good what was said last.</summary>
    public async Task TakesOutTheLastAsync()
    {
        var chat = await _services.GetRequiredService<IChatStore>().FindAsync(_chat.Id, CancellationToken.None);
        var request = new RedactionRequest(_chat.Id, new Participant.OfSystem("the shop"), [new RedactionTarget.OfEntry(chat!.LastSequence)], "a card number");
        var redaction = await _services.GetRequiredService<IRedaction>().RedactAsync(request);
        Assert.Null(redaction.Refusal);
    }

    private async Task PostAsync(Participant author, string text)
    {
        var posted = await _chats.PostAsync(new() { Chat = _chat.Id, Author = author, Message = MessageId.New(TimeProvider.System.GetUtcNow()), Text = text });
        Assert.Null(posted.Refusal);
    }
}
