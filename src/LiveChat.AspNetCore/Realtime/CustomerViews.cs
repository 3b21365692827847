using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What customers see of their chats, as the widget's settings say.</summary>
internal sealed class CustomerViews(IResumePolicy resumePolicy, WidgetCatalog widgets, QueueBoard board, StoreClock clock)
{
    public async ValueTask<CustomerChatDto> HeaderAsync(Chat chat, CancellationToken cancellationToken)
    {
        var place = ShowsPlace(chat) ? await board.PlaceOfAsync(chat, cancellationToken).ConfigureAwait(false) : null;
        return CustomerChats.Of(chat, place, chat.ResumableUntil(resumePolicy), clock.Now);
    }

    public async ValueTask<CustomerPageDto> PageAsync(ChatPage page, CancellationToken cancellationToken) => new()
    {
        Chat = await HeaderAsync(page.Chat, cancellationToken).ConfigureAwait(false),
        Entries = Entries.Of(page.Chat, page.Entries),
        Through = page.Through,
    };

    public bool ShowsPlace(Chat chat) => widgets.Find(chat.Widget)?.Behaviour.ShowQueuePosition ?? true;

    public bool ShowsReadReceipts(Chat chat) => widgets.Find(chat.Widget)?.Behaviour.ShowReadReceipts ?? true;
}
