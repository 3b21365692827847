using LiveChat.AspNetCore.Contract;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What customers see of their chats, as the widget's settings say.</summary>
internal sealed class CustomerViews(IResumePolicy resumePolicy, WidgetCatalog widgets, QueueCatalog queues, QueueBoard board, StoreClock clock, IOptions<AttachmentOptions> files)
{
    public async ValueTask<CustomerChatDto> HeaderAsync(Chat chat, CancellationToken cancellationToken)
    {
        var place = ShowsPlace(chat) ? await board.PlaceOfAsync(chat, cancellationToken).ConfigureAwait(false) : null;
        var now = clock.Now;
        var isClosed = queues.Of(chat.Queue).OpeningHours?.IsOpen(now) is false;
        var wait = place is { } at ? board.WaitAt(chat.Queue, at) : null;
        var canRate = widgets.Find(chat.Widget) is { } widget && chat.CanRate(widget);
        return CustomerChats.Of(chat, place, wait, isClosed ? null : chat.ResumableUntil(resumePolicy), SeenOf(chat), now, canRate, AsksForMessage(chat)) with { Attachments = Contract.Attachments.Of(chat, files.Value) };
    }

    public async ValueTask<CustomerPageDto> PageAsync(ChatPage page, CancellationToken cancellationToken) => new()
    {
        Chat = await HeaderAsync(page.Chat, cancellationToken).ConfigureAwait(false),
        Entries = Entries.ForCustomers(page.Chat, page.Entries),
        Through = page.Through,
    };

    private bool AsksForMessage(Chat chat)
        => chat.EndedBy is EndedBy.NoAnswer && queues.Of(chat.Queue).WhenNobodyAnswers is NoAnswer.LeaveMessage && widgets.Find(chat.Widget)?.OfflineForm is not null;

    public bool ShowsPlace(Chat chat) => widgets.Find(chat.Widget)?.Behaviour.ShowQueuePosition ?? true;

    /// <summary>How far each side is; without the agent's side when the widget does not show it.</summary>
    public SeenDto SeenOf(Chat chat)
    {
        var seen = ChatHeaders.Of(chat.Seen);
        return ShowsReadReceipts(chat) ? seen : seen with { AgentDelivered = 0, AgentRead = 0 };
    }

    public bool ShowsReadReceipts(Chat chat) => widgets.Find(chat.Widget)?.Behaviour.ShowReadReceipts ?? true;
}
