using System.Collections.Concurrent;
using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Macros;
using LiveChat.Routing;

namespace LiveChat.WakeUps;

/// <summary>
/// Tells this node's people what other nodes committed: reads it once from the store, and only when somebody here hears of it. What was heard together is read together: a node that has
/// much to hear asks the store less often, not more.
/// </summary>
internal sealed class ChangesElsewhere(
    IChatStore chats, IAgentStore agents, ChatCache cache, INodePresence presence, GuardedChatNotifier notifier, RoutingSignal routing,
    DeskNewsElsewhere deskNews, IEnumerable<IChatObserver> observers, MacroChanges macros, StoreClock clock)
{
    /// <summary>More entries than this at once leave a gap, and the client reads what is in it.</summary>
    private const int MaxEntries = 200;

    private const int MaxNames = 500;

    /// <summary>So many chats are read at once, each with as many entries as it has.</summary>
    private const int MaxRead = 100;

    private const int Together = 8;

    /// <summary>The latest chats of customers who are here, as this told of them last. Those that are over are in no cache.</summary>
    private readonly ConcurrentDictionary<ContactId, (ChatId Chat, long Fence, long LastSequence)> _latest = new();

    private readonly IChatObserver[] _observers = [.. observers];

    /// <summary>The fences of agents as this told of them last.</summary>
    private readonly ConcurrentDictionary<AgentId, long> _told = new();

    /// <summary>Acts on hints.</summary>
    public async Task TellAsync(IReadOnlyCollection<WakeUp> heard, CancellationToken cancellationToken)
    {
        if (heard.Any(w => w is WakeUp.OfAgent or WakeUp.OfChat { Moved: true })) routing.Set();
        foreach (var changed in heard.OfType<WakeUp.OfChat>().Where(w => w.Moved || w.Sequence > w.After))
        {
            foreach (var observer in _observers) observer.ChangedElsewhere(changed.Chat);
        }

        foreach (var changed in heard.OfType<WakeUp.OfMacros>()) macros.Heard(changed.Owner, changed.Version);
        var failures = new List<Exception>();

        // Customers hear of every agent: whether somebody is there at all.
        var hasCustomers = presence.Customers.Any();
        await TellAsync(heard.OfType<WakeUp.OfAgent>().Select(w => w.Agent).Where(a => hasCustomers || presence.IsPresent(a)), failures, cancellationToken).ConfigureAwait(false);

        var ofChats = heard.OfType<WakeUp.OfChat>().ToList();
        var unheard = new HashSet<ChatId>();
        foreach (var unknown in ofChats.Where(w => !IsKnown(w)).Select(w => w.Chat).Chunk(MaxNames))
            unheard.UnionWith(await FindUnheardAsync(unknown, failures, cancellationToken).ConfigureAwait(false));
        await TellAsync(ofChats.Where(w => !unheard.Contains(w.Chat)), failures, cancellationToken).ConfigureAwait(false);

        await deskNews.TellAsync(heard, failures, cancellationToken).ConfigureAwait(false);

        foreach (var typing in heard.OfType<WakeUp.OfTyping>())
        {
            if (cache.Find(typing.Chat) is { } chat && chat.Fence == typing.Fence && IsHeard(chat)) await notifier.TellTypingHereAsync(chat, typing.ByCustomer, typing.IsTyping).ConfigureAwait(false);
        }

        if (failures.Count > 0) throw new AggregateException(failures);
    }

    /// <summary>Looks at everything somebody here hears of, and tells what changed without being told.</summary>
    public async Task TellMissedAsync(CancellationToken cancellationToken)
    {
        routing.Set();
        var failures = new List<Exception>();
        foreach (var known in cache.All.Where(IsHeard).Select(c => c.Id).Chunk(MaxNames).ToList())
        {
            var heads = await EachAsync(known, some => chats.HeadsAsync(new ChatQuery.Named([.. some]), cancellationToken), failures, cancellationToken).ConfigureAwait(false);
            await TellChangedAsync(heads, failures, cancellationToken).ConfigureAwait(false);
        }

        await TellLatestAsync(failures, cancellationToken).ConfigureAwait(false);

        List<AgentId> connected = [.. presence.Agents];
        await TellAsync(connected, failures, cancellationToken).ConfigureAwait(false);

        // What rings here is known to nobody here when the hint of it was lost.
        foreach (var claiming in connected.Chunk(MaxNames))
        {
            var heads = await EachAsync(claiming, some => chats.HeadsAsync(new ChatQuery.ClaimedBy([.. some]), cancellationToken), failures, cancellationToken).ConfigureAwait(false);
            await TellChangedAsync(heads, failures, cancellationToken).ConfigureAwait(false);
        }

        if (connected.Count > 0) await LookAtMacrosAsync(failures, cancellationToken).ConfigureAwait(false);
        if (failures.Count > 0) throw new AggregateException(failures);
    }

    private async Task LookAtMacrosAsync(List<Exception> failures, CancellationToken cancellationToken)
    {
        try
        {
            await macros.LookAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add(e);
        }
    }

    /// <summary>One that fails keeps no other from its turn; whoever called learns of it at the end.</summary>
    /// <returns>The chats that were read.</returns>
    private async Task<HashSet<ChatId>> TellAsync(IEnumerable<WakeUp.OfChat> wakeUps, List<Exception> failures, CancellationToken cancellationToken)
    {
        var read = new HashSet<ChatId>();
        foreach (var batch in wakeUps.Where(w => cache.Find(w.Chat) is not { } known || known.Fence < w.Fence || IsHeard(known)).Chunk(MaxRead))
        {
            // As they were before the store was asked.
            var before = batch.Select(w => cache.Find(w.Chat)).OfType<Chat>().ToDictionary(c => c.Id);
            var pages = await EachAsync(batch, some => ReadAsync(some, cancellationToken), failures, cancellationToken).ConfigureAwait(false);
            read.UnionWith(pages.Select(p => p.Chat.Id));
            await Parallel.ForEachAsync(
                pages,
                new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellationToken },
                (page, _) => TellAsync(before.GetValueOrDefault(page.Chat.Id), page)).ConfigureAwait(false);
        }

        return read;
    }

    private Task<HashSet<ChatId>> TellChangedAsync(IEnumerable<Chat> heads, List<Exception> failures, CancellationToken cancellationToken) => TellAsync(
        from head in heads.DistinctBy(c => c.Id)
        let known = cache.Find(head.Id)
        where known is null || known.Fence < head.Fence || known.LastSequence < head.LastSequence || known.Seen != head.Seen
        select new WakeUp.OfChat(head.Id, known?.LastSequence ?? head.LastSequence, head.LastSequence, head.Fence, Moved: false) { Node = default },
        failures,
        cancellationToken);

    /// <summary>Of customers who are here their chats may be known to nobody here: they came from another node, and have said nothing yet.</summary>
    private async Task TellLatestAsync(List<Exception> failures, CancellationToken cancellationToken)
    {
        var known = cache.All.Select(c => c.Contact).ToHashSet();
        foreach (var gone in _latest.Keys.Where(c => !presence.IsPresent(c))) _latest.TryRemove(gone, out _);
        foreach (var contacts in presence.Customers.Where(c => !known.Contains(c)).Chunk(MaxNames).ToList())
        {
            var heads = await EachAsync(contacts, some => chats.HeadsAsync(new ChatQuery.LatestOf([.. some]), cancellationToken), failures, cancellationToken).ConfigureAwait(false);
            List<Chat> changed = [.. heads.Where(c => !_latest.TryGetValue(c.Contact, out var told) || told != Place(c))];
            var read = await TellChangedAsync(changed, failures, cancellationToken).ConfigureAwait(false);
            foreach (var chat in changed.Where(c => read.Contains(c.Id))) _latest[chat.Contact] = Place(chat);
        }
    }

    private static (ChatId Chat, long Fence, long LastSequence) Place(Chat chat) => (chat.Id, chat.Fence, chat.LastSequence);

    /// <summary>Of a left message everybody who works for its queue hears; who that is, the notifier knows.</summary>
    private bool IsHeard(Chat chat)
        => presence.IsPresent(chat.Contact) || presence.IsWatched(chat.Id) || chat.Message is not null && presence.Agents.Any() || chat.Agent is { } agent && presence.IsPresent(agent) || chat.Claims.Any(c => presence.IsPresent(c.Agent));

    /// <summary>Whether what is known of the chat says who hears of it.</summary>
    private bool IsKnown(WakeUp.OfChat wakeUp) => cache.Find(wakeUp.Chat) is { } chat && (IsHeard(chat) || chat.Fence >= wakeUp.Fence);

    /// <summary>Learns who is in chats nobody here was in when this node heard of them last.</summary>
    /// <returns>Those nobody here is in now either.</returns>
    private async Task<IReadOnlyList<ChatId>> FindUnheardAsync(ChatId[] unknown, List<Exception> failures, CancellationToken cancellationToken)
    {
        var heads = await EachAsync(unknown, some => chats.HeadsAsync(new ChatQuery.Named([.. some]), cancellationToken), failures, cancellationToken).ConfigureAwait(false);
        List<Chat> unheard = [.. heads.Where(c => !IsHeard(c))];
        foreach (var chat in unheard) cache.Keep(chat);
        return [.. unheard.Select(c => c.Id)];
    }

    private async ValueTask TellAsync(Chat? before, ChatPage page)
    {
        if (!IsHeard(page.Chat) && (before is null || !IsHeard(before))) return;

        // Somebody here was faster, and has told what is true now.
        if (cache.Find(page.Chat.Id)?.Fence > page.Chat.Fence) return;

        // What nobody here was told of yet is not known here, either.
        cache.Keep(page.Chat with { LastSequence = Math.Max(page.Through, before?.LastSequence ?? 0) });
        await notifier.TellHereAsync(new ChatChange { Before = before, After = page.Chat, Events = Events(before, page) }).ConfigureAwait(false);
    }

    /// <summary>Reads them all at once; when that fails for what is in one of them, each half apart, down to the one that fails.</summary>
    private static async Task<IReadOnlyList<TRead>> EachAsync<TKey, TRead>(
        TKey[] keys, Func<TKey[], Task<IReadOnlyList<TRead>>> read, List<Exception> failures, CancellationToken cancellationToken)
    {
        try
        {
            return await read(keys).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (keys.Length == 1 || e is StoreUnavailableException)
            {
                failures.Add(e);
                return [];
            }
        }

        var half = keys.Length / 2;
        return
        [
            .. await EachAsync(keys[..half], read, failures, cancellationToken).ConfigureAwait(false),
            .. await EachAsync(keys[half..], read, failures, cancellationToken).ConfigureAwait(false),
        ];
    }

    /// <summary>No more than the hints are about: the hint of what came after it follows.</summary>
    private async Task<IReadOnlyList<ChatPage>> ReadAsync(WakeUp.OfChat[] batch, CancellationToken cancellationToken)
    {
        ChatSpan[] grown = [.. from w in batch where w.Sequence > w.After select new ChatSpan(w.Chat, w.After, (int)Math.Min(w.Sequence - w.After, MaxEntries))];
        var others = batch.Where(w => w.Sequence <= w.After).ToDictionary(w => w.Chat, w => w.Sequence);

        var pages = new List<ChatPage>(batch.Length);
        if (grown.Length > 0) pages.AddRange(await chats.ReadAsync(grown, cancellationToken).ConfigureAwait(false));
        if (others.Count == 0) return pages;

        var heads = await chats.HeadsAsync(new ChatQuery.Named([.. others.Keys]), cancellationToken).ConfigureAwait(false);
        pages.AddRange(heads.Select(c => new ChatPage(c, [], others[c.Id])));
        return pages;
    }

    /// <summary>Offers have no place in the log. One that is over and was not answered before its time was missed.</summary>
    private ImmutableArray<ChatEvent> Events(Chat? before, ChatPage page)
    {
        if (before?.Offer is not { } offer || page.Chat.Offer?.Id == offer.Id || offer.Until > clock.Now) return [.. page.Entries];

        ImmutableArray<AgentId> rang = [.. before.Claims.Where(c => c.Kind is ClaimKind.Ringing).Select(c => c.Agent)];
        return [.. page.Entries, new OfferMissed { Agents = rang, At = offer.Until }];
    }

    /// <summary>One agent is looked up, several are read with all the others: there are not many.</summary>
    private async Task TellAsync(IEnumerable<AgentId> ids, List<Exception> failures, CancellationToken cancellationToken)
    {
        AgentId[] wanted = [.. ids];
        if (wanted.Length == 0) return;

        foreach (var agent in await EachAsync(wanted, some => ReadAsync(some, cancellationToken), failures, cancellationToken).ConfigureAwait(false))
        {
            if (_told.TryGetValue(agent.Id, out var told) && told >= agent.Fence) continue;

            _told[agent.Id] = agent.Fence;
            await notifier.TellHereAsync(agent).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Agent>> ReadAsync(AgentId[] ids, CancellationToken cancellationToken)
    {
        if (ids is [var id]) return await agents.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } agent ? [agent] : [];

        var wanted = ids.ToHashSet();
        return [.. (await agents.ListAsync(cancellationToken).ConfigureAwait(false)).Where(a => wanted.Contains(a.Id))];
    }
}
