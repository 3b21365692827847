using LiveChat.AspNetCore.Attachments;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Draining;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Customers;

/// <summary>What a customer's page may call.</summary>
internal sealed class CustomerHub(
    CustomerCalls calls,
    MessageCalls messages,
    AttachmentCalls attachments,
    ConnectTickets tickets,
    CustomerConnections connections,
    CustomerPushes pushes,
    OfflinePushes offline,
    CallBudgets budgets,
    IChatStore store,
    Drain drain,
    IOptions<LiveChatHostOptions> options) : Hub<ICustomerClient>
{
    /// <summary>One the browser itself sent: no page can set it.</summary>
    private string? UserAgent => Context.GetHttpContext()?.Request.Headers.UserAgent is [{ Length: > 0 } sent] ? sent : null;

    private Caller.Customer Who => (Caller.Customer)Caller.Of(Context);

    /// <summary>Answers the customer's open chat, or the one that ended last. Call it after every connect.</summary>
    [Does(ChatAction.GetState)]
    public Task<Reply<CustomerStateDto>> GetState(GetState request) => calls.GetStateAsync(Who, Context.ConnectionAborted);

    /// <summary>Starts a chat from the form. While one is open, that one is answered.</summary>
    [Does(ChatAction.Start)]
    [Refuses("form_invalid", "widget_not_found", "queue_closed", "queue_full", "identity_required", "visitor_blocked")]
    public Task<Reply<CustomerPageDto>> StartChat(StartChat request) => calls.StartAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Leaves a message, because nobody is there. Repeating it with the same message id is harmless. What it answers is over: it cannot be resumed.</summary>
    [Does(ChatAction.LeaveMessage)]
    [Refuses("form_invalid", "widget_not_found", "messages_off", "open_chat_exists", "identity_required", "visitor_blocked")]
    public Task<Reply<CustomerPageDto>> LeaveMessage(LeaveMessage request) => calls.LeaveMessageAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Sends a message. Repeating it with the same message id is harmless.</summary>
    [Does(ChatAction.Post)]
    [Refuses("chat_not_found", "chat_ended", "message_empty", "message_too_long", "invalid_unicode", "id_reused", "redacted", "attachments_disabled", "upload_not_found", "upload_not_ready",
        "upload_busy", "too_many_files", "too_large", "extension_not_allowed", "type_not_allowed", "quota_exceeded", "attachment_refused", "infected", "scan_unavailable", "aborted", "abandoned")]
    public Task<Reply<MessageReceiptDto>> SendMessage(SendMessage request) => messages.SendAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Reads entries after a sequence.</summary>
    [Does(ChatAction.Read)]
    [Refuses("chat_not_found")]
    public Task<Reply<CustomerPageDto>> ReadEntries(ReadEntries request) => calls.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Tells the agent that the customer is typing, or stopped.</summary>
    [Does(ChatAction.Type)]
    [Refuses("chat_not_found", "chat_ended")]
    public Task<Reply<DoneDto>> SetTyping(SetTyping request) => messages.TypeAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Notes how far the customer's page has received and shown the chat.</summary>
    [Does(ChatAction.MarkSeen)]
    [Refuses("chat_not_found")]
    public Task<Reply<DoneDto>> MarkSeen(MarkSeen request) => messages.MarkSeenAsync(Who, request, Context.ConnectionAborted);

    /// <summary>The customer leaves. The chat ends and can be resumed for a while.</summary>
    [Does(ChatAction.Leave)]
    [Refuses("chat_not_found")]
    public Task<Reply<CustomerPageDto>> LeaveChat(ChatRequest request) => calls.LeaveAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Puts the same chat back into the queue.</summary>
    [Does(ChatAction.Resume)]
    [Refuses("chat_not_found", "chat_ended_by_agent", "resume_expired", "chat_not_ended", "open_chat_exists", "queue_closed", "visitor_blocked")]
    public Task<Reply<CustomerPageDto>> ResumeChat(ChatRequest request) => calls.ResumeAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Says how the chat was, after it ended. The first rating since the start or the last resume counts; repeating it is harmless.</summary>
    [Does(ChatAction.Rate)]
    [Refuses("chat_not_found", "chat_not_ended", "rating_invalid", "comment_too_long", "invalid_unicode", "rating_off", "widget_not_found")]
    public Task<Reply<CustomerPageDto>> RateChat(RateChat request) => calls.RateAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Begins an upload, or goes on with it. The bytes follow over HTTP, with the ticket.</summary>
    [Does(ChatAction.Attach)]
    [Refuses("chat_not_found", "chat_ended", "attachments_disabled", "empty", "too_large", "name_invalid", "extension_not_allowed", "too_many_uploads", "too_many_files", "quota_exceeded", "attachment_refused", "id_reused",
        "aborted", "abandoned", "infected", "scan_unavailable", "type_not_allowed", "corrupt", "truncated", "too_many_pixels", "too_many_frames", "not_allowed")]
    public Task<Reply<UploadDto>> BeginUpload(BeginUpload request) => attachments.BeginAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Answers how an upload stands.</summary>
    [Does(ChatAction.Attach)]
    [Refuses("chat_not_found", "upload_not_found")]
    public Task<Reply<UploadDto>> GetUpload(UploadRequest request) => attachments.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Gives an upload up. One that was sent stays; repeating it is harmless.</summary>
    [Does(ChatAction.Attach)]
    [Refuses("chat_not_found", "upload_not_found")]
    public Task<Reply<UploadDto>> CancelUpload(UploadRequest request) => attachments.CancelAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Answers links to files of a chat.</summary>
    [Does(ChatAction.Read)]
    [Refuses("chat_not_found")]
    public Task<Reply<AttachmentLinksDto>> OpenAttachments(OpenAttachments request) => attachments.OpenAsync(Who, request, Context.ConnectionAborted);

    public override async Task OnConnectedAsync()
    {
        var customer = CustomerIdentity.Of(Context.User) ?? throw new InvalidOperationException("A connection without a ticket reached the customer hub.");
        if (!tickets.TryUse(customer.Ticket))
        {
            Context.Abort();
            return;
        }

        if (!connections.TryAdd(customer.Contact, Context.ConnectionId, options.Value.Limits.ConnectionsPerPerson))
        {
            tickets.End(customer.Ticket);
            Context.Abort();
            return;
        }

        offline.Enter(Context.ConnectionId, customer.Widget);
        var who = new Caller.Customer(customer.Widget, customer.Contact, Context.ConnectionId) { UserAgent = UserAgent };
        who.KeepIn(Context);
        budgets.Of($"customer/{customer.Contact}").KeepIn(Context);
        try
        {
            if (await store.FindLatestAsync(customer.Contact, Context.ConnectionAborted).ConfigureAwait(false) is { } chat)
            {
                (who with { FirstChat = chat.Id }).KeepIn(Context);
                await pushes.JoinAsync(chat).ConfigureAwait(false);
            }

            if (drain.IsOn) await Clients.Caller.Draining(drain.Notice).ConfigureAwait(false);
        }
        catch
        {
            // SignalR tells of no disconnect when connecting fails.
            Leave(customer);
            throw;
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (CustomerIdentity.Of(Context.User) is { } customer && Caller.IsIn(Context)) Leave(customer);
        return Task.CompletedTask;
    }

    private void Leave(CustomerIdentity customer)
    {
        tickets.End(customer.Ticket);
        connections.Remove(customer.Contact, Context.ConnectionId);
        offline.Leave(Context.ConnectionId);
    }
}
