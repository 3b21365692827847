using LiveChat.AspNetCore.Contract;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What agents see of chats.</summary>
internal sealed class AgentViews(IChatStore store, QueueCatalog queues, IOptions<AttachmentOptions> files)
{
    private const int LastEntries = 50;

    public async ValueTask<AgentChatDto> HeaderAsync(Chat chat, PersonalData personal, IEnumerable<ChatEvent> newest, CancellationToken cancellationToken)
    {
        var last = newest.OfType<MessagePosted>().LastOrDefault() ?? await LastMessageAsync(chat, cancellationToken).ConfigureAwait(false);
        return AgentChats.Of(chat, personal, QueueOf(chat), Previews.Of(last), Contract.Attachments.Of(chat, files.Value));
    }

    /// <summary>Without anything that was written: for an agent the chat is not with any more.</summary>
    public AgentChatDto BareHeader(Chat chat, PersonalData personal) => AgentChats.Of(chat, personal, QueueOf(chat), preview: null, files: null);

    public async ValueTask<AgentPageDto> PageAsync(ChatPage page, PersonalData personal, CancellationToken cancellationToken) => new()
    {
        Chat = await HeaderAsync(page.Chat, personal, page.Through == page.Chat.LastSequence ? page.Entries : [], cancellationToken).ConfigureAwait(false),
        Entries = Entries.ForAgents(page.Chat, personal, page.Entries),
        Through = page.Through,
    };

    public async ValueTask<RingDto> RingAsync(Chat chat, PersonalData personal, Offer offer, CancellationToken cancellationToken)
        => Rings.Of(chat, personal, offer, QueueOf(chat), FirstWords(chat.For(personal), offer) ?? Previews.Of(await RingMessageAsync(chat, offer, cancellationToken).ConfigureAwait(false)));

    public QueueSettings QueueOf(Chat chat) => queues.Of(chat.Queue);

    /// <summary>Whether what the customer wrote last says more than what the chat began with: it was resumed, or another agent passes it on.</summary>
    private static bool GoesOn(Chat chat, Offer offer) => chat.Segment > 1 || offer.Transfer is not null;

    /// <summary>What the customer wrote into the form.</summary>
    private static string? FirstWords(Chat chat, Offer offer)
        => GoesOn(chat, offer) ? null : Previews.Of(chat.Form.FirstOrDefault(a => a.Role is FormFieldRole.Message && !a.IsMasked())?.Value);

    /// <summary>What the customer wrote first, or last when the chat goes on.</summary>
    private async Task<MessagePosted?> RingMessageAsync(Chat chat, Offer offer, CancellationToken cancellationToken)
    {
        var goesOn = GoesOn(chat, offer);
        var page = await store.ReadAsync(chat.Id, goesOn ? -LastEntries : 0, LastEntries, cancellationToken).ConfigureAwait(false);
        var written = page?.Entries.OfType<MessagePosted>().Where(m => m.Author is Participant.Customer) ?? [];
        return goesOn ? written.LastOrDefault() : written.FirstOrDefault();
    }

    private async Task<MessagePosted?> LastMessageAsync(Chat chat, CancellationToken cancellationToken)
    {
        var page = await store.ReadAsync(chat.Id, -LastEntries, LastEntries, cancellationToken).ConfigureAwait(false);
        return page?.Entries.OfType<MessagePosted>().LastOrDefault();
    }
}
