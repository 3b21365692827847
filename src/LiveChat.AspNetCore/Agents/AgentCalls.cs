using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Routing;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Agents;

/// <summary>What an agent's desk asks for.</summary>
internal sealed class AgentCalls(
    IChatService chats, IAgentService agents, IChatStore store, IAgentStore agentStore, ChatAccess access,
    AgentViews views, AgentPushes pushes, QueuePushes queues, MessagePushes messages, StoreClock clock, IOptions<AgentOptions> options)
{
    /// <summary>A day. Nobody needs to know more exactly.</summary>
    private const long LongestIdleMs = 86_400_000;

    public async Task<Reply<AgentStateDto>> GetStateAsync(Caller.AtDesk who, CancellationToken cancellationToken)
    {
        var agent = await agentStore.FindAsync(who.Agent.Id, cancellationToken).ConfigureAwait(false) ?? who.Agent;
        var heads = await store.HeadsAsync(new ChatQuery.ClaimedBy([agent.Id]), cancellationToken).ConfigureAwait(false);

        var active = new List<AgentChatDto>();
        foreach (var chat in heads.Where(c => c.IsWith(agent.Id)).OrderBy(c => c.StartedAt))
            active.Add(await views.HeaderAsync(chat, who.PersonalData, [], cancellationToken).ConfigureAwait(false));

        var rings = new List<RingDto>();
        foreach (var chat in heads.Where(c => c.RingsAt(agent.Id)))
            rings.Add(await views.RingAsync(chat, who.PersonalData, chat.Offer!, cancellationToken).ConfigureAwait(false));

        return new AgentStateDto
        {
            ServerTime = Times.Of(clock.Now),
            Agent = AgentRecords.Of(agent),
            Chats = active,
            Rings = rings,
            Queues = await queues.NumbersForAsync(agent, cancellationToken).ConfigureAwait(false),
            Messages = await messages.OpenInAsync(messages.QueuesOf(agent), cancellationToken).ConfigureAwait(false),
            CanRedact = who.CanRedact ? true : null,
            AwayWhenIdleForMs = (long?)options.Value.AwayWhenIdleFor?.TotalMilliseconds,
        };
    }

    public async Task<Reply<AgentDto>> SetAvailabilityAsync(Caller.AtDesk who, SetAvailability request, CancellationToken cancellationToken)
    {
        var agent = await agents.SetAvailabilityAsync(who.Agent.Id, AgentRecords.Of(request.Availability), cancellationToken).ConfigureAwait(false);
        return agent is null ? ErrorCodes.NotAllowed.Reply() : AgentRecords.Of(agent);
    }

    public async Task<Reply<AgentDto>> SignOutAsync(Caller.AtDesk who, CancellationToken cancellationToken)
    {
        var agent = await agents.SignOutAsync(who.Agent.Id, cancellationToken).ConfigureAwait(false);
        return agent is null ? ErrorCodes.NotAllowed.Reply() : AgentRecords.Of(agent);
    }

    public Task<Reply<HeartbeatDto>> GiveSignOfLifeAsync(Caller.AtDesk who, Heartbeat request)
    {
        agents.HeardFrom(who.Agent.Id, TimeSpan.FromMilliseconds(Math.Clamp(request.IdleForMs ?? 0, 0, LongestIdleMs)));
        return Task.FromResult<Reply<HeartbeatDto>>(new HeartbeatDto(Times.Of(clock.Now)));
    }

    public async Task<Reply<AgentPageDto>> AcceptAsync(Caller.AtDesk who, AnswerRing request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Accept, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (!OfferId.TryParse(request.OfferId, out var offer)) return ErrorCodes.OfferWithdrawn.Reply();

        var outcome = await chats.AcceptAsync(who.AsAgent, chat.Id, offer, cancellationToken).ConfigureAwait(false);
        if (outcome is not { Ok: true, Chat: { } accepted }) return access.Explain(who, ChatAction.Accept, outcome);

        await pushes.JoinAsync(who.Agent.Id, accepted).ConfigureAwait(false);
        return await LatestAsync(who, accepted, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reply<DoneDto>> DeclineAsync(Caller.AtDesk who, AnswerRing request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.Decline, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();
        if (!OfferId.TryParse(request.OfferId, out var offer)) return ErrorCodes.OfferWithdrawn.Reply();

        // With who accepts is a chat, which says enough. Who declines is there, too.
        agents.HeardFrom(who.Agent.Id);
        var outcome = await chats.DeclineAsync(who.AsAgent, chat.Id, offer, cancellationToken).ConfigureAwait(false);
        return outcome.Ok ? DoneDto.Instance : access.Explain(who, ChatAction.Decline, outcome);
    }

    public async Task<Reply<AgentPageDto>> ReadAsync(Caller.AtDesk who, ReadEntries request, CancellationToken cancellationToken)
    {
        if (!PageLimits.TryRead(request.After, request.Limit, out var limit)) return ErrorCodes.BadArgument.Reply();
        var (page, refusal) = await access.ReadAsync(who, request.ChatId, request.After, limit, cancellationToken).ConfigureAwait(false);
        return page is null ? refusal!.Reply() : await views.PageAsync(page, who.PersonalData, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reply<AgentPageDto>> EndAsync(Caller.AtDesk who, ChatRequest request, CancellationToken cancellationToken)
    {
        var (chat, refusal) = await access.FindAsync(who, request.ChatId, ChatAction.End, cancellationToken).ConfigureAwait(false);
        if (chat is null) return refusal!.Reply();

        var outcome = await chats.EndAsync(who.ActingIn(chat), chat.Id, cancellationToken).ConfigureAwait(false);
        return outcome is { Ok: true, Chat: { } ended }
            ? await LatestAsync(who, ended, cancellationToken).ConfigureAwait(false)
            : access.Explain(who, ChatAction.End, outcome);
    }

    private async Task<Reply<AgentPageDto>> LatestAsync(Caller.AtDesk who, Chat chat, CancellationToken cancellationToken)
    {
        var (page, refusal) = await access.ReadAsync(who, chat.Id.ToString(), -PageLimits.Latest, PageLimits.Latest, cancellationToken).ConfigureAwait(false);
        return page is null ? refusal!.Reply() : await views.PageAsync(page, who.PersonalData, cancellationToken).ConfigureAwait(false);
    }
}
