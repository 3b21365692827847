using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Customers;
using LiveChat.Chats;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells customers' pages of their chats.</summary>
internal sealed class CustomerPushes(
    IHubContext<CustomerHub, ICustomerClient> hub, CustomerConnections connections, CustomerViews views, PushLanes lanes)
{
    public async ValueTask TellAsync(ChatChange change)
    {
        var chat = change.After;
        if (!connections.Has(chat.Contact)) return;
        if (change.Before is null || change.Events.Any(e => e is ChatResumed)) await JoinAsync(chat).ConfigureAwait(false);
        if (!connections.HasOtherThan(chat.Contact, change.Origin)) return;

        var group = GroupNames.Customer(chat.Id);
        var others = change.Origin is { } origin ? hub.Clients.GroupExcept(group, [origin]) : hub.Clients.Group(group);
        var entries = Entries.ForCustomers(chat, change.Events);
        if (entries.Count > 0)
        {
            var header = change.BringsMessagesOnly() ? null : await views.HeaderAsync(chat, default).ConfigureAwait(false);
            var told = new CustomerEntriesEvent(chat.Id.ToString(), chat.Fence, chat.LastSequence, entries, header);
            lanes.Send(group, () => others.Entries(told), isWakeUp: true);
        }
        else if (change.Before?.Status != chat.Status)
        {
            var told = await views.HeaderAsync(chat, default).ConfigureAwait(false);
            lanes.Send(group, () => others.ChatChanged(told), isWakeUp: true);
        }

        // What the customer has seen in one tab is seen in the others, whatever is shown of the agent.
        if (change.Before is { } before && before.Seen != chat.Seen && (views.ShowsReadReceipts(chat) || before.Seen.CustomerRead != chat.Seen.CustomerRead))
        {
            var seen = new SeenEvent(chat.Id.ToString(), views.SeenOf(chat));
            lanes.Send(group, () => others.Seen(seen), isWakeUp: false);
        }
    }

    public void TellPlace(Chat chat, int place, WaitDto? wait)
    {
        if (!connections.Has(chat.Contact) || !views.ShowsPlace(chat)) return;

        var told = new PositionEvent(chat.Id.ToString(), place, wait);
        var group = hub.Clients.Group(GroupNames.Customer(chat.Id));
        lanes.Send(GroupNames.Customer(chat.Id), () => group.Position(told), isWakeUp: false);
    }

    public void TellTyping(Chat chat, bool typing)
    {
        if (!connections.Has(chat.Contact)) return;

        var told = new TypingEvent(chat.Id.ToString(), typing, chat.AgentName ?? string.Empty);
        var group = hub.Clients.Group(GroupNames.Customer(chat.Id));
        lanes.Send(GroupNames.Customer(chat.Id), () => group.Typing(told), isWakeUp: false);
    }

    /// <summary>Lets a customer's connections hear of a chat.</summary>
    public async Task JoinAsync(Chat chat)
    {
        foreach (var connection in connections.Of(chat.Contact))
            await hub.Groups.AddToGroupAsync(connection, GroupNames.Customer(chat.Id), default).ConfigureAwait(false);
    }
}
