using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Routing;

namespace LiveChat.AspNetCore.Agents;

/// <summary>What an agent's desk asks for to pass a chat on.</summary>
internal sealed class TransferCalls(
    IChatService chats, IRoutingStore store, QueueCatalog queues, ChatAccess access, AgentViews views, QueueBoard board, StoreClock clock)
{
    private const int MaxAgents = 50;
    private const int MaxSearch = 100;

    public async Task<Reply<TransferTargetsDto>> ReadTargetsAsync(Caller.AtDesk who, ReadTransferTargets request, CancellationToken cancellationToken)
    {
        if (request.Search?.Length > MaxSearch) return ErrorCodes.BadArgument.Reply();
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Transfer, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var now = clock.Now;
        var agents = (await store.AgentsAsync(chat.Queue, cancellationToken).ConfigureAwait(false))
            .Where(c => c.Agent.Id != chat.Agent && c.Agent.Name.Contains(request.Search?.Trim() ?? "", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(c => c.Agent.MayRing(now) && c.Load < c.Agent.Capacity)
            .ThenBy(c => c.Agent.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();

        var open = new List<TransferQueueDto>();
        foreach (var queue in queues.All.Where(q => q.AcceptsTransfers))
        {
            var numbers = await board.NumbersOfAsync(queue, cancellationToken).ConfigureAwait(false);
            var online = (await store.AgentsAsync(queue.Id, cancellationToken).ConfigureAwait(false))
                .Count(c => c.Agent.Id != chat.Agent && c.Agent.MayRing(now) && queue.IsServedBy(c.Agent.Id.Value, c.Agent.Teams));
            open.Add(new(numbers.Id, numbers.Name, numbers.Waiting, queue.OpeningHours?.IsOpen(now) is not false, online));
        }

        return new TransferTargetsDto { Agents = [.. agents.Take(MaxAgents).Select(c => Of(c, now))], More = agents.Count > MaxAgents, Queues = open };
    }

    public async Task<Reply<AgentChatDto>> TransferAsync(Caller.AtDesk who, TransferChat request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Transfer, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (TransferNote.Check(request.Note, out var note) is { } unfit) return ReplyErrors.Of(new ChatOutcome { Refusal = unfit });

        return request switch
        {
            { ToAgent: { Length: > 0 } agent, ToQueue: null } => await AnswerAsync(
                who, await chats.TransferToAgentAsync(who.ActingIn(chat), chat.Id, new(agent), note, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            { ToAgent: null, ToQueue: { Length: > 0 } queue } => await AnswerAsync(
                who, await chats.TransferToQueueAsync(who.ActingIn(chat), chat.Id, new(queue), note, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            _ => ErrorCodes.BadArgument.Reply(),
        };
    }

    public async Task<Reply<AgentChatDto>> CancelAsync(Caller.AtDesk who, CancelTransfer request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Transfer, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (!OfferId.TryParse(request.OfferId, out var offer)) return ErrorCodes.BadArgument.Reply();

        return await AnswerAsync(
            who, await chats.CancelTransferAsync(who.ActingIn(chat), chat.Id, offer, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private static TransferAgentDto Of(RoutingCandidate candidate, DateTimeOffset now)
    {
        var agent = candidate.Agent;
        return new(agent.Id.Value, agent.Name, agent.IsPresent(now) ? AgentRecords.Of(agent.Availability) : AvailabilityDto.Offline, candidate.Load, agent.Capacity, agent.Languages);
    }

    private async Task<Reply<AgentChatDto>> AnswerAsync(Caller.AtDesk who, ChatOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not { Ok: true, Chat: { } chat }) return access.Explain(who, ChatAction.Transfer, outcome);
        return access.Check(who, chat, ChatAction.Read) is null ? await views.HeaderAsync(chat, who.PersonalData, [], cancellationToken).ConfigureAwait(false) : views.BareHeader(chat, who.PersonalData);
    }
}
