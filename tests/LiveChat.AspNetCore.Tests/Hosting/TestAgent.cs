using System.Reflection;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Contract;
using Microsoft.AspNetCore.Http.Connections;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>An agent's desk.</summary>
internal sealed class TestAgent : TestClient
{
    private TestAgent(ISite site, string? id, bool negotiates, string query)
        : base(new Uri(site.Address, $"/livechat/hub/agent{query}"), o =>
        {
            if (id is not null) o.Headers[HeaderAuthentication.Header] = id;
            o.Transports = HttpTransportType.WebSockets;
            o.SkipNegotiation = !negotiates;
        })
    {
        Listen<RingDto>("Ring");
        Listen<RingEndedEvent>("RingEnded");
        Listen<AgentEntriesEvent>("Entries");
        Listen<AgentChatDto>("ChatChanged");
        Listen<TypingEvent>("Typing");
        Listen<SeenEvent>("Seen");
        Listen<AgentDto>("AgentChanged");
        Listen<QueuesEvent>("Queues");
        Listen<MessagesEvent>("Messages");
        Listen<NotesEvent>("Notes");
        Listen<AgentEntriesEvent>("Watched");
        Listen<RedactedEvent>("Redacted");
        Listen<MacrosChangedEvent>("MacrosChanged");
        Listen<DrainingEvent>("Draining");
    }

    protected override IReadOnlyList<MethodInfo> Methods => WireTypes.AgentMethods;

    public static async Task<TestAgent> ConnectAsync(ISite site, string? id, bool negotiates = true, string query = "")
    {
        var agent = new TestAgent(site, id, negotiates, query);
        await agent.Hub.StartAsync();
        return agent;
    }

    public Task<Answer<AgentStateDto>> StateAsync() => CallAsync<AgentStateDto>("GetState", new GetState());

    public Task<Answer<AgentDto>> SetAvailabilityAsync(AvailabilityDto availability)
        => CallAsync<AgentDto>("SetAvailability", new SetAvailability { Availability = availability });

    public Task<Answer<AgentDto>> SignOutAsync() => CallAsync<AgentDto>("SignOut", new SignOut());

    public Task<Answer<HeartbeatDto>> HeartbeatAsync(TimeSpan? idleFor = null)
        => CallAsync<HeartbeatDto>("Heartbeat", new Heartbeat { IdleForMs = (long?)idleFor?.TotalMilliseconds });

    public Task<Answer<AgentPageDto>> AcceptAsync(RingDto ring) => CallAsync<AgentPageDto>("AcceptRing", new AnswerRing { ChatId = ring.ChatId, OfferId = ring.OfferId });

    public Task<Answer<DoneDto>> DeclineAsync(RingDto ring) => CallAsync<DoneDto>("DeclineRing", new AnswerRing { ChatId = ring.ChatId, OfferId = ring.OfferId });

    public Task<Answer<AgentPageDto>> ReadAsync(string chat, long after = 0, int? limit = null)
        => CallAsync<AgentPageDto>("ReadEntries", new ReadEntries { ChatId = chat, After = after, Limit = limit });

    public Task<Answer<RoutingPageDto>> ReadRoutingAsync(string chat, long after = 0, int? limit = null)
        => CallAsync<RoutingPageDto>("ReadRouting", new ReadRouting { ChatId = chat, After = after, Limit = limit });

    public Task<Answer<TransferTargetsDto>> ReadTargetsAsync(string chat, string? search = null)
        => CallAsync<TransferTargetsDto>("ReadTransferTargets", new ReadTransferTargets { ChatId = chat, Search = search });

    public Task<Answer<AgentChatDto>> TransferAsync(string chat, string? agent = null, string? queue = null, string? note = null)
        => CallAsync<AgentChatDto>("TransferChat", new TransferChat { ChatId = chat, ToAgent = agent, ToQueue = queue, Note = note });

    public Task<Answer<AgentChatDto>> CancelTransferAsync(string chat, string offer)
        => CallAsync<AgentChatDto>("CancelTransfer", new CancelTransfer { ChatId = chat, OfferId = offer });

    public Task<Answer<AgentChatDto>> SwitchAttachmentsAsync(string chat, bool enabled = true)
        => CallAsync<AgentChatDto>("SwitchAttachments", new SwitchAttachments { ChatId = chat, Enabled = enabled });

    public Task<Answer<MessagePageDto>> ReadMessagesAsync(bool? answered = null, string? after = null, int? limit = null)
        => CallAsync<MessagePageDto>("ReadMessages", new ReadMessages { Answered = answered, After = after, Limit = limit });

    public Task<Answer<LeftMessageDto>> MarkAnsweredAsync(string message) => CallAsync<LeftMessageDto>("MarkAnswered", new ChatRequest { ChatId = message });

    public Task<Answer<MacrosDto>> MacrosAsync(string? team = null) => CallAsync<MacrosDto>("GetMacros", new GetMacros { Team = team });

    public Task<Answer<MacroDto>> SaveMacroAsync(SaveMacro macro) => CallAsync<MacroDto>("SaveMacro", macro);

    public Task<Answer<DoneDto>> DeleteMacroAsync(string id, long version, string? team = null)
        => CallAsync<DoneDto>("DeleteMacro", new DeleteMacro { Id = id, Team = team, ExpectedVersion = version });

    public Task<Answer<DoneDto>> UseMacroAsync(string id, string? team = null) => CallAsync<DoneDto>("UseMacro", new UseMacro { Id = id, Team = team });

    public Task<Answer<AgentPageDto>> EndAsync(string chat) => CallAsync<AgentPageDto>("EndChat", new ChatRequest { ChatId = chat });

    public Task<Answer<TeamPageDto>> ReadNotesAsync(string chat, long after = 0, int? limit = null)
        => CallAsync<TeamPageDto>("ReadNotes", new ReadNotes { ChatId = chat, After = after, Limit = limit });

    public Task<Answer<NoteReceiptDto>> AddNoteAsync(string chat, string text, string? noteId = null)
        => CallAsync<NoteReceiptDto>("AddNote", new AddNote { ChatId = chat, NoteId = noteId ?? Guid.NewGuid().ToString(), Text = text });

    public Task<Answer<TagsDto>> TagAsync(string chat, string tag, bool on = true)
        => CallAsync<TagsDto>("SetTag", new SetTag { ChatId = chat, TagId = Guid.NewGuid().ToString(), Tag = tag, On = on });

    public Task<Answer<TagsDto>> KnownTagsAsync(string? start = null) => CallAsync<TagsDto>("ReadTags", new ReadTags { Start = start });

    public Task<Answer<EarlierChatsDto>> ReadEarlierAsync(string chat, string? after = null, int? limit = null)
        => CallAsync<EarlierChatsDto>("ReadEarlierChats", new ReadEarlierChats { ChatId = chat, After = after, Limit = limit });

    public Task<Answer<LogPageDto>> SearchAsync(SearchLog? search = null) => CallAsync<LogPageDto>("SearchLog", search ?? new SearchLog());

    public Task<Answer<LogChoicesDto>> LogChoicesAsync() => CallAsync<LogChoicesDto>("GetLogChoices", new GetLogChoices());

    public Task<Answer<AgentPageDto>> WatchAsync(string chat) => CallAsync<AgentPageDto>("WatchChat", new ChatRequest { ChatId = chat });

    public Task<Answer<DoneDto>> UnwatchAsync(string chat) => CallAsync<DoneDto>("UnwatchChat", new ChatRequest { ChatId = chat });

    public Task<Answer<RedactionReceiptDto>> RedactAsync(Redact what) => CallAsync<RedactionReceiptDto>("Redact", what);

    public Task<Answer<ErasurePlanDto>> PlanErasureAsync(PlanErasure what) => CallAsync<ErasurePlanDto>("PlanErasure", what);

    public Task<Answer<ErasureReceiptDto>> EraseAsync(EraseContact what) => CallAsync<ErasureReceiptDto>("EraseContact", what);

    public Task<Answer<DoneDto>> BlockAsync(string chat, string? reason = null, string? blockId = null)
        => CallAsync<DoneDto>("BlockVisitor", new BlockVisitor { ChatId = chat, BlockId = blockId ?? Guid.NewGuid().ToString(), Reason = reason });

    public Task<Answer<BlockedVisitorsDto>> ReadBlockedAsync() => CallAsync<BlockedVisitorsDto>("ReadBlocked", new ReadBlocked());

    public Task<Answer<DoneDto>> UnblockAsync(string contact) => CallAsync<DoneDto>("UnblockVisitor", new UnblockVisitor { ContactId = contact });
}
