using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Contacts;

namespace LiveChat.AspNetCore.Customers;

/// <summary>What a customer's page asks for.</summary>
internal sealed class CustomerCalls(
    IChatService chats, ILeftMessages messages, IChatRatings ratings, IChatStore store, IContactStore contacts, ChatAccess access, CustomerViews views, OfflinePushes offline,
    StoreClock clock)
{
    public async Task<Reply<CustomerStateDto>> GetStateAsync(Caller.Customer who, CancellationToken cancellationToken)
    {
        // A chat that is open is the only open one, so there is no later one to look for: thousands of pages come back together, and each asks once.
        var page = who.FirstChat is { } first ? await LastPageAsync(who, first, cancellationToken).ConfigureAwait(false) : null;
        if (page is not { Chat.IsOpen: true })
        {
            var latest = await store.FindLatestAsync(who.Contact, cancellationToken).ConfigureAwait(false);
            page = latest is null ? null : await LastPageAsync(who, latest.Id, cancellationToken).ConfigureAwait(false);
        }

        // No form is shown during a chat, so nobody is looked up for one.
        var contact = page is { Chat.IsOpen: true } ? null : await contacts.FindAsync(who.Contact, cancellationToken).ConfigureAwait(false);
        var current = page is null ? null : await views.PageAsync(page, cancellationToken).ConfigureAwait(false);
        return new CustomerStateDto
        {
            ServerTime = Times.Of(clock.Now),
            Current = current,
            Known = KnownOf(contact),

            // Last, so that what is told after it is newer.
            Offline = await offline.OfAsync(who.Widget, cancellationToken).ConfigureAwait(false),
        };
    }

    public async Task<Reply<CustomerPageDto>> LeaveMessageAsync(Caller.Customer who, LeaveMessage request, CancellationToken cancellationToken)
    {
        if (!MessageId.TryParse(request.MessageId, out var message) || request.Answers.Any(a => a.Value is null)) return ErrorCodes.BadArgument.Reply();

        var left = new MessageToLeave
        {
            Widget = who.Widget,
            Contact = who.Contact,
            Id = message,
            Answers = request.Answers,
            PageUrl = request.PageUrl,
            Locale = request.Locale,
            UserAgent = who.UserAgent,
            Origin = who.Connection,
        };
        var outcome = await messages.LeaveAsync(left, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(who, ChatAction.LeaveMessage, outcome, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reply<CustomerPageDto>> StartAsync(Caller.Customer who, StartChat request, CancellationToken cancellationToken)
    {
        if (request.Answers.Any(a => a.Value is null)) return ErrorCodes.BadArgument.Reply();

        var start = new ChatStart
        {
            Widget = who.Widget,
            Contact = who.Contact,
            Answers = request.Answers,
            PageUrl = request.PageUrl,
            Locale = request.Locale,
            UserAgent = who.UserAgent,
            Origin = who.Connection,
        };
        var outcome = await chats.StartAsync(start, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(who, ChatAction.Start, outcome, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reply<CustomerPageDto>> ReadAsync(Caller.Customer who, ReadEntries request, CancellationToken cancellationToken)
    {
        if (!PageLimits.TryRead(request.After, request.Limit, out var limit)) return ErrorCodes.BadArgument.Reply();
        var (page, refusal) = await access.ReadAsync(who, request.ChatId, request.After, limit, cancellationToken).ConfigureAwait(false);
        return page is null ? refusal!.Reply() : await views.PageAsync(page, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reply<CustomerPageDto>> LeaveAsync(Caller.Customer who, ChatRequest request, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(request.ChatId, out var chat)) return ErrorCodes.ChatNotFound.Reply();
        var outcome = await chats.EndAsync(who.Participant, chat, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(who, ChatAction.Leave, outcome, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reply<CustomerPageDto>> ResumeAsync(Caller.Customer who, ChatRequest request, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(request.ChatId, out var chat)) return ErrorCodes.ChatNotFound.Reply();
        var outcome = await chats.ResumeAsync(new(who.Contact), chat, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(who, ChatAction.Resume, outcome, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reply<CustomerPageDto>> RateAsync(Caller.Customer who, RateChat request, CancellationToken cancellationToken)
    {
        if (!ChatId.TryParse(request.ChatId, out var chat)) return ErrorCodes.ChatNotFound.Reply();
        if (ChatRating.Check(request.Score, request.Comment, out var rating) is { } unfit) return ReplyErrors.Of(new ChatOutcome { Refusal = unfit });
        var outcome = await ratings.RateAsync(new(who.Contact), chat, rating!, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(who, ChatAction.Rate, outcome, cancellationToken).ConfigureAwait(false);
    }

    private static KnownContactDto? KnownOf(Contact? contact) => contact is null or { Name: null, Email: null, Phone: null, Verified: false }
        ? null
        : new() { Name = contact.Name, Email = contact.Email, Phone = contact.Phone, Verified = contact.Verified };

    private async Task<Reply<CustomerPageDto>> AnswerAsync(Caller.Customer who, ChatAction action, ChatOutcome outcome, CancellationToken cancellationToken)
        => outcome is { Ok: true, Chat: { } chat } && await LastPageAsync(who, chat.Id, cancellationToken).ConfigureAwait(false) is { } page
            ? await views.PageAsync(page, cancellationToken).ConfigureAwait(false)
            : access.Explain(who, action, outcome);

    private async Task<ChatPage?> LastPageAsync(Caller.Customer who, ChatId chat, CancellationToken cancellationToken)
        => (await access.ReadAsync(who, chat.ToString(), -PageLimits.Latest, PageLimits.Latest, cancellationToken).ConfigureAwait(false)).Page;
}
