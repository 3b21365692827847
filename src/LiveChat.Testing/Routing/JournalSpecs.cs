using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Testing.Chats;

namespace LiveChat.Testing.Routing;

/// <summary>What every <see cref="IJournal"/> and the commits that fill it must do.</summary>
public abstract partial class JournalSpecs : IAsyncLifetime
{
    private JournalStores? _stores;

    /// <summary>The journal under test.</summary>
    protected IJournal Journal => Stores.Journal;

    /// <summary>The chat store whose commits fill it.</summary>
    protected IChatStore Chats => Stores.Chats;

    private JournalStores Stores => _stores ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the stores: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<JournalStores> CreateStoresAsync();

    /// <summary>Changes what an audit record says, past the journal, as somebody could who must not.</summary>
    /// <param name="number">The record.</param>
    /// <param name="action">What it says was done from then on.</param>
    protected abstract Task ChangeAuditAsync(long number, string action);

    /// <summary>Removes an audit record, past the journal.</summary>
    /// <param name="number">The record.</param>
    protected abstract Task RemoveAuditAsync(long number);

    /// <summary>Lets two audit records change places, past the journal: each keeps its number and gets the other's everything else.</summary>
    /// <param name="one">A record.</param>
    /// <param name="other">Another one.</param>
    protected abstract Task SwapAuditAsync(long one, long other);

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _stores = await CreateStoresAsync();

    /// <summary>Gives back what the stores hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Rule 17: what moves the fence without an entry is in the journal, in order.</summary>
    [Spec]
    public virtual async Task What_routing_did_with_a_chat_is_read_in_order()
    {
        var (ana, ben) = (SpecChat.Agent("ana"), SpecChat.Agent("בן 🙂"));
        ChatEvent[] first = [SpecChat.Offered(ana, ben), new OfferDeclined { Agent = ana.Id, At = SpecChat.Start.AddMicroseconds(1) }];
        ChatEvent[] second = [SpecChat.Missed(ben.Id), SpecChat.Ended(EndedBy.NoAnswer)];
        ChatEvent[] third =
        [
            new NobodyToAsk { Explanation = new("""{ "v": 1,  "excluded_by": {} }"""), At = SpecChat.Start },
            new RingExtended { RingUntil = SpecChat.FarAway.AddMicroseconds(7), At = SpecChat.Start },
            SpecChat.Offered(ana),
            new OfferWithdrawn { Agents = [ana.Id], At = SpecChat.Start.AddMicroseconds(3) },
            new IdlePostponed { IdleUntil = SpecChat.FarAway, At = SpecChat.Start },
        ];

        var chat = await CommittedAsync(SpecChat.New().Created(SpecChat.Form()));
        Assert.Empty(await Journal.RoutingAsync(chat.Id, 0, 100, default));
        chat = await CommittedAsync(chat.Then(first));
        chat = await CommittedAsync(chat.Then(second));
        chat = await CommittedAsync(chat.Then(chat.Resumed()));
        await CommittedAsync(chat.Then(third));
        await CommittedAsync((await CommittedAsync(SpecChat.New().Created())).Then(SpecChat.Offered(ben)));

        var records = await Journal.RoutingAsync(chat.Id, 0, 100, default);
        Shape.Equal(first.Concat(second).Concat(third).Where(e => e is OfferEvent), records.Select(r => r.Event));
        Assert.Equal(records.Select(r => r.Position).Distinct().Order(), records.Select(r => r.Position));
    }

    /// <summary>It has to be read for years, by whoever wrote it: not one character is another.</summary>
    [Spec]
    public virtual async Task How_an_offer_was_decided_is_kept_with_it_word_for_word()
    {
        OfferExplanation?[] kept =
        [
            null, new("{}"), new("""{ "spaces" : [ 1.50, -0.0, 1E+2 ],  "escaped": "\u00e9\n\/", "script": "é בן 🙂 <&>'" }"""),
            new($$"""{"v":1,"excluded":[{{string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"agent":"agent-{{i}}","rule":"away"}"""))}}]}"""),
        ];
        var agent = SpecChat.Agent("ana");
        var chat = await CommittedAsync(SpecChat.New().Created());
        foreach (var explanation in kept) chat = await CommittedAsync(chat.Then(SpecChat.Offered(agent) with { Explanation = explanation }, SpecChat.Missed(agent.Id)));

        var records = await Journal.RoutingAsync(chat.Id, 0, 100, default);

        Assert.Equal(kept, records.Select(r => r.Event).OfType<OfferMade>().Select(o => o.Explanation));
    }

    /// <summary>Page by page, each once.</summary>
    [Spec]
    public virtual async Task A_long_routing_journal_is_read_page_by_page()
    {
        var chat = await CommittedAsync(SpecChat.New().Created());
        var agent = SpecChat.Agent("ana");
        for (var i = 0; i < 10; i++) chat = await CommittedAsync(chat.Then(SpecChat.Offered(agent), SpecChat.Missed(agent.Id)));

        var whole = await Journal.RoutingAsync(chat.Id, 0, 100, default);
        var read = new List<RoutingRecord>();
        while (await Journal.RoutingAsync(chat.Id, read.Count == 0 ? 0 : read[^1].Position, 7, default) is { Count: > 0 } page)
        {
            Assert.InRange(page.Count, 1, 7);
            read.AddRange(page);
        }

        Assert.Equal(20, whole.Count);
        Shape.Equal(whole, read);
    }

    /// <summary>What is refused did not happen.</summary>
    [Spec]
    public virtual async Task A_refused_commit_leaves_nothing_in_either_journal()
    {
        var old = await CommittedAsync(SpecChat.New().Created());
        await CommittedAsync(old.Then(SpecChat.Ended()));

        Assert.IsType<CommitResult.Conflict>(await Chats.CommitAsync(old.Then(SpecChat.Offered(SpecChat.Agent("ana"))) with { Audit = [Entry("lost")] }, default));

        Assert.Empty(await Journal.RoutingAsync(old.Id, 0, 100, default));
        Assert.Empty(await Journal.AuditAsync(0, 100, default));
        Assert.Empty(await Journal.RoutingAsync(SpecChat.New().Id, 0, 100, default));
    }

    private static AuditEntry Entry(string action) => new()
    {
        At = SpecChat.Start.AddMicroseconds(7),
        Actor = "mia",
        Action = action,
        Subject = "queue/billing",
    };

    private async Task<Chat> CommittedAsync(ChatCommit commit) => Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default)).Chat;
}
