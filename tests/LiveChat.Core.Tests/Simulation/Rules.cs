using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Routing;

namespace LiveChat.Core.Tests.Simulation;

/// <summary>What must hold after every step, whatever happened: read from the stores, not from what nodes believe.</summary>
internal sealed class Rules(TestHost stores, int capacity)
{
    /// <summary>How long a deadline may wait for whoever keeps it.</summary>
    private static readonly TimeSpan MostLate = TimeSpan.FromSeconds(2);

    private readonly Dictionary<ChatId, Chat> _before = [];
    private readonly Dictionary<ChatId, int> _entries = [];

    public async Task CheckAsync()
    {
        var chats = stores.Get<InMemoryChatStore>().All.ToList();
        foreach (var chat in chats.Where(c => _before.GetValueOrDefault(c.Id) != c))
        {
            CheckOne(chat);
            await CheckLogAsync(chat);
            _before[chat.Id] = chat;
        }

        foreach (var customer in chats.Where(c => c.IsOpen).GroupBy(c => (c.Contact, c.Widget))) Must(customer.Count() == 1, $"{customer.Key.Contact} has {customer.Count()} open chats.");

        var claims = chats.SelectMany(c => c.Claims).CountBy(c => c.Agent).ToDictionary();
        foreach (var candidate in await stores.Get<IRoutingStore>().AgentsAsync(new("support"), default))
        {
            var held = claims.GetValueOrDefault(candidate.Agent.Id);
            Must(candidate.Load == held, $"{candidate.Agent} is said to have {candidate.Load} chats and has {held}.");
            Must(held <= capacity, $"{candidate.Agent} has {held} of {capacity} chats.");
        }
    }

    /// <summary>As long as somebody may take a chat that waits, it rings; no ring is overdue.</summary>
    public async Task CheckThatNobodyWaitsInVainAsync()
    {
        var now = stores.Clock.GetUtcNow();
        var chats = stores.Get<InMemoryChatStore>().All.ToList();
        foreach (var chat in chats) Must(!(chat.Offer?.Until + MostLate < now), $"{chat} rings since {chat.Offer?.MadeAt:u}, and was to until {chat.Offer?.Until:u}.");

        var agents = await stores.Get<IAgentStore>().ListAsync(default);
        var claims = chats.SelectMany(c => c.Claims).CountBy(c => c.Agent).ToDictionary();
        foreach (var chat in chats.Where(c => c.Status is ChatStatus.Waiting))
        {
            var free = agents.FirstOrDefault(a => a.MayRing(now) && claims.GetValueOrDefault(a.Id) < capacity && !chat.Passes.Any(p => p.Agent == a.Id && IsPaused(p, now)));
            Must(free is null, $"{chat} waits, and {free} is free.");
        }
    }

    /// <summary>Nobody has a chat who is gone.</summary>
    public async Task CheckThatNobodyGoneHasAChatAsync()
    {
        var now = stores.Clock.GetUtcNow();
        var gone = (await stores.Get<IAgentStore>().ListAsync(default)).Where(a => !a.IsPresent(now)).Select(a => a.Id).ToHashSet();
        foreach (var chat in stores.Get<InMemoryChatStore>().All) Must(chat.Agent is not { } agent || !chat.IsWith(agent) || !gone.Contains(agent), $"{chat} is with {chat.Agent}, who is gone.");
    }

    private static bool IsPaused(RingPass pass, DateTimeOffset now) => pass.LastAt + (pass.Declined ? QueueRouter.PauseAfterDecline : QueueRouter.PauseAfterMiss) > now;

    private static void Must(bool holds, string otherwise)
    {
        if (!holds) Assert.Fail(otherwise);
    }

    private void CheckOne(Chat chat)
    {
        var (active, ringing) = (chat.Claims.Count(c => c.Kind is ClaimKind.Active), chat.Claims.Count(c => c.Kind is ClaimKind.Ringing));
        var isRight = chat.Status switch
        {
            ChatStatus.Active when chat.Offer is { Transfer: { } transfer } offer => active == 1 && ringing == 1 && chat.Agent == transfer.From && chat.RingsAt(transfer.To) && chat.DueAt <= offer.Until,
            ChatStatus.Active => active == 1 && ringing == 0 && chat.Agent is not null && chat.Claims[0].Agent == chat.Agent && chat.Offer is null && chat.DueAt is not null,
            ChatStatus.Ringing => active == 0 && ringing > 0 && chat.Offer is not null && chat.DueAt <= chat.Offer.Until,
            ChatStatus.Waiting => active == 0 && ringing == 0 && chat.Offer is null && chat.DueAt is not null,
            _ => active == 0 && ringing == 0 && chat.Offer is null && chat.DueAt is null && chat.EndedAt is not null,
        };
        Must(isRight, $"{chat} is {chat.Status} with {active} and rings at {ringing}, and is due at {chat.DueAt:u}.");

        if (_before.GetValueOrDefault(chat.Id) is not { } before) return;

        Must(before.Status is not ChatStatus.Sealed || chat.Status is ChatStatus.Sealed, $"{chat} was over for good, and is {chat.Status}.");
        Must(chat.Fence >= before.Fence && chat.LastSequence >= before.LastSequence && chat.Assignment >= before.Assignment, $"{chat} went back.");
        Must(chat.Fence > before.Fence || chat.Status == before.Status, $"{chat} is {chat.Status} and was {before.Status} with the same fence.");
    }

    private async Task CheckLogAsync(Chat chat)
    {
        var page = (await stores.Get<InMemoryChatStore>().ReadAsync(chat.Id, 0, int.MaxValue, default))!;
        Must(page.Entries.Select(e => e.Sequence).SequenceEqual(Enumerable.Range(1, page.Entries.Count).Select(i => (long)i)), $"{chat} has sequences with holes.");
        Must(page.Entries.Count == chat.LastSequence && page.Entries.Count >= _entries.GetValueOrDefault(chat.Id), $"{chat} has {page.Entries.Count} entries, not {chat.LastSequence}.");
        _entries[chat.Id] = page.Entries.Count;

        if (_before.GetValueOrDefault(chat.Id) is { IsActive: true } before && chat.IsActive && chat.Agent != before.Agent)
        {
            var wasAsked = chat.Agent == before.Offer?.Transfer?.To
                || page.Entries.Any(e => e.Sequence > before.LastSequence && e is TransferOffered { Offer.Transfer: { } transfer } && transfer.To == chat.Agent);
            Must(wasAsked || chat.Assignment > before.Assignment + 1, $"{chat} was with {before.Agent} and is with {chat.Agent}, and was given back by nobody.");
        }

        var isOver = false;
        foreach (var entry in page.Entries)
        {
            Must(!isOver || entry is not MessagePosted, $"{chat} has a message after its end.");
            isOver = entry is ChatEnded || (isOver && entry is not ChatResumed);
        }
    }
}
