using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What agents see of chats.</summary>
internal sealed class AgentViews(IChatStore store, QueueCatalog queues)
{
    private const int LastEntries = 50;

    public async ValueTask<AgentChatDto> HeaderAsync(Chat chat, IEnumerable<ChatEvent> newest, CancellationToken cancellationToken)
    {
        var last = newest.OfType<MessagePosted>().LastOrDefault() ?? await LastMessageAsync(chat, cancellationToken).ConfigureAwait(false);
        return AgentChats.Of(chat, QueueOf(chat), Previews.Of(last));
    }

    /// <summary>Without anything that was written: for an agent the chat is not with any more.</summary>
    public AgentChatDto BareHeader(Chat chat) => AgentChats.Of(chat, QueueOf(chat), preview: null);

    public async ValueTask<AgentPageDto> PageAsync(ChatPage page, CancellationToken cancellationToken) => new()
    {
        Chat = await HeaderAsync(page.Chat, page.Through == page.Chat.LastSequence ? page.Entries : [], cancellationToken).ConfigureAwait(false),
        Entries = Entries.Of(page.Chat, page.Entries),
        Through = page.Through,
    };

    public async ValueTask<RingDto> RingAsync(Chat chat, Offer offer, CancellationToken cancellationToken)
        => Rings.Of(chat, offer, QueueOf(chat), FirstWords(chat) ?? Previews.Of(await RingMessageAsync(chat, cancellationToken).ConfigureAwait(false)));

    public QueueSettings QueueOf(Chat chat) => queues.Of(chat.Queue);

    /// <summary>What the customer wrote into the form.</summary>
    private static string? FirstWords(Chat chat)
        => chat.Segment > 1 ? null : Previews.Of(chat.Form.FirstOrDefault(a => a.Role is FormFieldRole.Message)?.Value);

    /// <summary>What the customer wrote first, or last when the chat was resumed.</summary>
    private async Task<MessagePosted?> RingMessageAsync(Chat chat, CancellationToken cancellationToken)
    {
        var page = await store.ReadAsync(chat.Id, chat.Segment > 1 ? -LastEntries : 0, LastEntries, cancellationToken).ConfigureAwait(false);
        var written = page?.Entries.OfType<MessagePosted>().Where(m => m.Author is Participant.Customer) ?? [];
        return chat.Segment > 1 ? written.LastOrDefault() : written.FirstOrDefault();
    }

    private async Task<MessagePosted?> LastMessageAsync(Chat chat, CancellationToken cancellationToken)
    {
        var page = await store.ReadAsync(chat.Id, -LastEntries, LastEntries, cancellationToken).ConfigureAwait(false);
        return page?.Entries.OfType<MessagePosted>().LastOrDefault();
    }
}
