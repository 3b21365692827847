using LiveChat.Agents;
using LiveChat.AspNetCore.ActivityLog;
using LiveChat.AspNetCore.Attachments;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.AspNetCore.Draining;
using LiveChat.AspNetCore.Macros;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Routing;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Teams;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Agents;

/// <summary>What an agent's desk may call.</summary>
internal sealed class AgentHub(
    AgentCalls calls,
    TransferCalls transfers,
    LeftMessageCalls leftMessages,
    NoteCalls notes,
    BlockCalls blocks,
    RedactionCalls redactions,
    RoutingDecisions decisions,
    LogCalls log,
    WatchCalls watch,
    MacroCalls macros,
    MessageCalls messages,
    AttachmentCalls attachments,
    TeamCatalog teams,
    AgentSettingsInForce settings,
    AgentIdentity identity,
    DeskRequests people,
    IAgentService agents,
    AgentConnections connections,
    AgentPushes pushes,
    ChatWatches watches,
    CallBudgets budgets,
    IChatStore store,
    Drain drain,
    IOptions<LiveChatHostOptions> options,
    ILogger<AgentHub> logger) : Hub<IAgentClient>
{
    private Caller.AtDesk Who => (Caller.AtDesk)Caller.Of(Context);

    /// <summary>Answers everything a desk shows when it opens. Call it after every connect.</summary>
    [Does(ChatAction.GetState)]
    public Task<Reply<AgentStateDto>> GetState(GetState request) => calls.GetStateAsync(Who, Context.ConnectionAborted);

    /// <summary>Chooses whether chats ring.</summary>
    [Does(ChatAction.SetAvailability)]
    [Refuses("not_allowed")]
    public Task<Reply<AgentDto>> SetAvailability(SetAvailability request) => calls.SetAvailabilityAsync(Who, request, Context.ConnectionAborted);

    /// <summary>The agent goes: is offline, and the agent's chats go back to the queue at once, ahead of newer ones. Repeating it is harmless.</summary>
    [Does(ChatAction.SetAvailability)]
    [Refuses("not_allowed")]
    public Task<Reply<AgentDto>> SignOut(SignOut request) => calls.SignOutAsync(Who, Context.ConnectionAborted);

    /// <summary>Gives a sign of life. Send it every 15 seconds; without one for 45 seconds nothing rings here. Say with it how long nobody has done anything at this desk.</summary>
    [Does(ChatAction.GiveSignOfLife)]
    public async Task<Reply<HeartbeatDto>> Heartbeat(Heartbeat request)
    {
        await FollowConsoleAsync().ConfigureAwait(false);
        return await calls.GiveSignOfLifeAsync(Who, request).ConfigureAwait(false);
    }

    /// <summary>Takes a ringing chat. The first agent wins; repeating it is harmless.</summary>
    [Does(ChatAction.Accept)]
    [Refuses("chat_not_found", "already_taken", "offer_withdrawn", "customer_left", "chat_ended", "agent_at_capacity")]
    public Task<Reply<AgentPageDto>> AcceptRing(AnswerRing request) => calls.AcceptAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Refuses a ring; it goes on to the next agent. Too late is harmless.</summary>
    [Does(ChatAction.Decline)]
    [Refuses("chat_not_found", "offer_withdrawn")]
    public Task<Reply<DoneDto>> DeclineRing(AnswerRing request) => calls.DeclineAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Reads entries after a sequence: of one of the agent's chats, of one that is over which the host lets agents see, or of a message left in the agent's queues; for administrators of every chat. Nobody notices it.</summary>
    [Does(ChatAction.Read)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<AgentPageDto>> ReadEntries(ReadEntries request) => calls.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Sends a message. Repeating it with the same message id is harmless.</summary>
    [Does(ChatAction.Post)]
    [Refuses("chat_not_found", "not_in_chat", "chat_ended", "message_empty", "message_too_long", "invalid_unicode", "id_reused", "redacted", "attachments_disabled", "upload_not_found", "upload_not_ready",
        "upload_busy", "too_many_files", "too_large", "extension_not_allowed", "type_not_allowed", "quota_exceeded", "attachment_refused", "infected", "scan_unavailable", "aborted", "abandoned")]
    public Task<Reply<MessageReceiptDto>> SendMessage(SendMessage request) => messages.SendAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Tells the customer that the agent is typing, or stopped.</summary>
    [Does(ChatAction.Type)]
    [Refuses("chat_not_found", "not_in_chat", "chat_ended")]
    public Task<Reply<DoneDto>> SetTyping(SetTyping request) => messages.TypeAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Notes how far the desk has received and shown the chat.</summary>
    [Does(ChatAction.MarkSeen)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<DoneDto>> MarkSeen(MarkSeen request) => messages.MarkSeenAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Answers to whom a chat could be passed on now.</summary>
    [Does(ChatAction.Transfer)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<TransferTargetsDto>> ReadTransferTargets(ReadTransferTargets request) => transfers.ReadTargetsAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Passes a chat on. To an agent: it rings there, and stays here until the other accepts. Into a queue: it leaves at once. Answers the chat after it.</summary>
    [Does(ChatAction.Transfer)]
    [Refuses("chat_not_found", "not_in_chat", "chat_ended", "agent_not_found", "agent_unavailable", "agent_at_capacity", "queue_not_found", "queue_closed",
        "transfer_not_accepted", "transfer_pending", "note_too_long", "invalid_unicode")]
    public Task<Reply<AgentChatDto>> TransferChat(TransferChat request) => transfers.TransferAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Takes the question to another agent back. Too late is harmless while nobody accepted.</summary>
    [Does(ChatAction.Transfer)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<AgentChatDto>> CancelTransfer(CancelTransfer request) => transfers.CancelAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Ends a chat for good: the customer cannot resume it. One that is over for good already is refused.</summary>
    [Does(ChatAction.End)]
    [Refuses("chat_not_found", "not_in_chat", "chat_ended")]
    public Task<Reply<AgentPageDto>> EndChat(ChatRequest request) => calls.EndAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Reads the messages customers left in the agent's queues, the newest first.</summary>
    [Does(ChatAction.ReadMessages)]
    public Task<Reply<MessagePageDto>> ReadMessages(ReadMessages request) => leftMessages.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Marks a left message of one of the agent's queues as answered. Repeating it is harmless; the first one counts.</summary>
    [Does(ChatAction.MarkAnswered)]
    [Refuses("chat_not_found")]
    public Task<Reply<LeftMessageDto>> MarkAnswered(ChatRequest request) => leftMessages.MarkAnsweredAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Reads why a chat of the agent rang where it did.</summary>
    [Does(ChatAction.Read)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<RoutingPageDto>> ReadRouting(ReadRouting request) => decisions.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Reads what the team noted about a chat, and its tags: after every accept, when the chat is opened, and when a number is missing.</summary>
    [Does(ChatAction.Read)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<TeamPageDto>> ReadNotes(ReadNotes request) => notes.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Adds a note for the team. Repeating it with the same note id is harmless.</summary>
    [Does(ChatAction.Note)]
    [Refuses("chat_not_found", "not_in_chat", "message_empty", "message_too_long", "invalid_unicode", "id_reused")]
    public Task<Reply<NoteReceiptDto>> AddNote(AddNote request) => notes.AddAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Puts a tag on a chat or takes it off. Repeating it is harmless.</summary>
    [Does(ChatAction.Note)]
    [Refuses("chat_not_found", "not_in_chat", "tag_invalid", "too_many_tags", "id_reused")]
    public Task<Reply<TagsDto>> SetTag(SetTag request) => notes.TagAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Names tags that chats have, to choose from.</summary>
    [Does(ChatAction.ReadTags)]
    public Task<Reply<TagsDto>> ReadTags(ReadTags request) => notes.KnownTagsAsync(request, Context.ConnectionAborted);

    /// <summary>Lists other chats of the customer of a chat: the agent's own, and those that are over of the agent's queues.</summary>
    [Does(ChatAction.Read)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<EarlierChatsDto>> ReadEarlierChats(ReadEarlierChats request) => notes.EarlierAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Searches the activity log: the agent's own chats, and those that are over which the host lets agents see; for administrators all, also those in progress.</summary>
    [Does(ChatAction.SearchLog)]
    public Task<Reply<LogPageDto>> SearchLog(SearchLog request) => log.SearchAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Answers what the activity log can be searched by.</summary>
    [Does(ChatAction.SearchLog)]
    public Task<Reply<LogChoicesDto>> GetLogChoices(GetLogChoices request) => log.ChoicesAsync(Who, Context.ConnectionAborted);

    /// <summary>Lets an administrator look on at a chat, and at no other any more: what happens in it comes as <c>Watched</c>. Neither side notices. Answers the end of the chat's log.</summary>
    [Does(ChatAction.Watch)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<AgentPageDto>> WatchChat(ChatRequest request) => watch.BeginAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Looks on no more. Harmless when nobody did; a lost connection does the same.</summary>
    [Does(ChatAction.Watch)]
    public Task<Reply<DoneDto>> UnwatchChat(ChatRequest request) => Task.FromResult(watch.End(Who, request));

    /// <summary>Keeps the customer of one of the agent's chats out, and ends the customer's open chat. Repeating it is harmless.</summary>
    [Does(ChatAction.Block)]
    [Refuses("chat_not_found", "not_in_chat", "note_too_long", "invalid_unicode", "id_reused")]
    public Task<Reply<DoneDto>> BlockVisitor(BlockVisitor request) => blocks.BlockAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Lists who is kept out: those the agent blocked, for administrators all.</summary>
    [Does(ChatAction.Unblock)]
    public Task<Reply<BlockedVisitorsDto>> ReadBlocked(ReadBlocked request) => blocks.ReadAsync(Who, Context.ConnectionAborted);

    /// <summary>Lets somebody in again whom the agent blocked; an administrator anybody. Repeating it is harmless.</summary>
    [Does(ChatAction.Unblock)]
    public Task<Reply<DoneDto>> UnblockVisitor(UnblockVisitor request) => blocks.UnblockAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Takes something out of a chat for good: a message, a part of one, a file, an answer, or everything. Only for whom the host allows it. Again, it changes nothing.</summary>
    [Does(ChatAction.Redact)]
    [Refuses("chat_not_found", "not_in_chat", "not_allowed", "reason_missing", "reason_invalid", "target_not_found")]
    public Task<Reply<RedactionReceiptDto>> Redact(Redact request) => redactions.RedactAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Lists what erasing a customer would take, to be looked at before it is done. For administrators who may redact.</summary>
    [Does(ChatAction.Erase)]
    [Refuses("chat_not_found", "not_in_chat", "not_allowed")]
    public Task<Reply<ErasurePlanDto>> PlanErasure(PlanErasure request) => redactions.PlanErasureAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Takes out everything of the named chats of a customer, and forgets who the customer was. For administrators who may redact. Again, it changes nothing.</summary>
    [Does(ChatAction.Erase)]
    [Refuses("chat_not_found", "not_in_chat", "not_allowed", "reason_missing", "reason_invalid", "target_not_found")]
    public Task<Reply<ErasureReceiptDto>> EraseContact(EraseContact request) => redactions.EraseAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Reads the macros the agent uses, or those of one team. Call it after every connect, and when <c>MacrosChanged</c> says so.</summary>
    [Does(ChatAction.ReadMacros)]
    [Refuses("team_not_found")]
    public Task<Reply<MacrosDto>> GetMacros(GetMacros request) => macros.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Makes a macro or changes one, of the agent's own or of a team where the agent may. With <c>macro_changed</c> read it again.</summary>
    [Does(ChatAction.EditMacros)]
    [Refuses("team_not_found", "not_allowed", "macro_not_found", "macro_changed", "macro_name_invalid", "macro_title_invalid", "macro_empty", "macro_too_long", "invalid_unicode", "macros_full", "defined_in_code")]
    public Task<Reply<MacroDto>> SaveMacro(SaveMacro request) => macros.SaveAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Removes a macro. One that is not there any more is removed.</summary>
    [Does(ChatAction.EditMacros)]
    [Refuses("team_not_found", "not_allowed", "macro_changed", "defined_in_code")]
    public Task<Reply<DoneDto>> DeleteMacro(DeleteMacro request) => macros.DeleteAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Counts that a macro was inserted: what is used most stands higher in the list.</summary>
    [Does(ChatAction.UseMacro)]
    [Refuses("team_not_found")]
    public Task<Reply<DoneDto>> UseMacro(UseMacro request) => macros.UseAsync(Who, request);

    /// <summary>Begins an upload, or goes on with it. The bytes follow over HTTP, with the ticket.</summary>
    [Does(ChatAction.Attach)]
    [Refuses("chat_not_found", "not_in_chat", "chat_ended", "attachments_disabled", "empty", "too_large", "name_invalid", "extension_not_allowed", "too_many_uploads", "too_many_files", "quota_exceeded", "attachment_refused", "id_reused",
        "aborted", "abandoned", "infected", "scan_unavailable", "type_not_allowed", "corrupt", "truncated", "too_many_pixels", "too_many_frames", "not_allowed")]
    public Task<Reply<UploadDto>> BeginUpload(BeginUpload request) => attachments.BeginAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Answers how an upload stands.</summary>
    [Does(ChatAction.Attach)]
    [Refuses("chat_not_found", "not_in_chat", "upload_not_found")]
    public Task<Reply<UploadDto>> GetUpload(UploadRequest request) => attachments.ReadAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Gives an upload up. One that was sent stays; repeating it is harmless.</summary>
    [Does(ChatAction.Attach)]
    [Refuses("chat_not_found", "not_in_chat", "upload_not_found")]
    public Task<Reply<UploadDto>> CancelUpload(UploadRequest request) => attachments.CancelAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Answers links to files of a chat.</summary>
    [Does(ChatAction.Read)]
    [Refuses("chat_not_found", "not_in_chat")]
    public Task<Reply<AttachmentLinksDto>> OpenAttachments(OpenAttachments request) => attachments.OpenAsync(Who, request, Context.ConnectionAborted);

    /// <summary>Lets files be sent in a chat, or does not any more: then uploads under way are refused. Repeating it is harmless. Answers the chat after it.</summary>
    [Does(ChatAction.SwitchAttachments)]
    [Refuses("chat_not_found", "not_in_chat", "chat_ended")]
    public Task<Reply<AgentChatDto>> SwitchAttachments(SwitchAttachments request) => attachments.SwitchAsync(Who, request, Context.ConnectionAborted);

    public override async Task OnConnectedAsync()
    {
        var profile = identity.Of(Context.User) ?? throw new InvalidOperationException("A connection without an agent reached the agent hub.");
        var id = new AgentId(profile.Id);
        connections.NotePersonalData(Context.ConnectionId, DeskRequests.OfProfile(profile));
        if (!connections.TryAdd(id, Context.ConnectionId, options.Value.Limits.ConnectionsPerPerson))
        {
            Log.TooManyConnections(logger, id);
            connections.Forget(id, Context.ConnectionId);
            Context.Abort();
            return;
        }

        try
        {
            await EnterAsync(id, profile).ConfigureAwait(false);
            if (drain.IsOn) await Clients.Caller.Draining(drain.Notice).ConfigureAwait(false);
        }
        catch
        {
            // SignalR tells of no disconnect when connecting fails.
            connections.Forget(id, Context.ConnectionId);
            throw;
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watches.Leave(Context.ConnectionId);

        // Not "offline": the agent's lease runs on for a while, a page reload is no reason to lose a chat.
        if (Caller.IsIn(Context)) connections.Forget(Who.Agent.Id, Context.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>The console may have put the agent into a team since, or out of one, or have said something else of the agent.</summary>
    private async Task FollowConsoleAsync()
    {
        if (identity.Of(Context.User) is { } profile && profile.Id == Who.Agent.Id.Value && !settings.Describes(Who.Agent, profile, teams.Of(Who.Agent.Id, profile.Teams)))
            await EnterAsync(Who.Agent.Id, profile).ConfigureAwait(false);
    }

    /// <summary>Connected before anything is read: what changes meanwhile is told.</summary>
    private async Task EnterAsync(AgentId id, AgentProfile profile)
    {
        budgets.Of($"agent/{id}").KeepIn(Context);
        if (Context.GetHttpContext()?.Request is { } request && AgentHubGate.IsConsole(request))
        {
            // An admin console is no desk: nobody arrives with it, and nothing rings there.
            people.CallerOf(profile, Context.ConnectionId).KeepIn(Context);
            return;
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, GroupNames.Agent(id, connections.PersonalDataOf(Context.ConnectionId)), Context.ConnectionAborted).ConfigureAwait(false);
        var agent = await agents.SignInAsync(profile, Context.ConnectionAborted).ConfigureAwait(false);
        connections.Keep(agent);
        connections.NoteRole(id, profile.IsAdmin);
        new Caller.AtDesk(agent, Context.ConnectionId) { IsAdmin = profile.IsAdmin, CanRedact = profile.CanRedact ?? profile.IsAdmin, PersonalData = connections.PersonalDataOf(Context.ConnectionId) }.KeepIn(Context);

        foreach (var chat in await store.HeadsAsync(new ChatQuery.ClaimedBy([id]), Context.ConnectionAborted).ConfigureAwait(false))
        {
            if (chat.IsWith(id)) await pushes.JoinAsync(id, chat).ConfigureAwait(false);
        }
    }
}
