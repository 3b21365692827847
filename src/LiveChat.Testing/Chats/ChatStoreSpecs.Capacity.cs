using LiveChat.Agents;
using LiveChat.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Rule 7: an offer decided on an agent who has changed since is refused.</summary>
    [Spec]
    public virtual async Task An_offer_to_an_agent_who_has_changed_is_refused_and_changes_nothing()
    {
        var (ana, ben) = (await StoredAsync(SpecChat.Agent("ana")), await StoredAsync(SpecChat.Agent("ben")));
        Assert.True(await Agents.SaveAsync(ana.Choose(Availability.Away, SpecChat.Start), ana.Fence, default));
        var chat = await StoredAsync();

        var result = await Chats.CommitAsync(chat.Then(SpecChat.Offered(ana, ben)).Guarded(ana, ben), default);

        var refused = Assert.IsType<CommitResult.AgentsRefused>(result);
        Assert.Equal(ana.Id, Assert.Single(refused.Changed));
        Assert.Empty(refused.Full);
        Shape.Equal(chat, await FindAsync(chat));
        Assert.Empty(await ClaimedByAsync(ben));
    }

    /// <summary>Nothing is known about an unknown agent.</summary>
    [Spec]
    public virtual async Task An_offer_to_an_unknown_agent_is_refused()
    {
        var nobody = SpecChat.Agent("nobody");
        var chat = await StoredAsync();

        var result = await Chats.CommitAsync(chat.Then(SpecChat.Offered(nobody)).Guarded(nobody), default);

        Assert.Equal(nobody.Id, Assert.Single(Assert.IsType<CommitResult.AgentsRefused>(result).Changed));
    }

    /// <summary>Rule 10: the refusal names the agents, so that the router can go on without them.</summary>
    [Spec]
    public virtual async Task A_refusal_names_every_agent_it_is_about()
    {
        var (full, changed, free) = (await StoredAsync(SpecChat.Agent("full", 1)), await StoredAsync(SpecChat.Agent("changed")), await StoredAsync(SpecChat.Agent("free")));
        await CommittedAsync((await StoredAsync()).Then(SpecChat.Offered(full)).Guarded(full));
        Assert.True(await Agents.SaveAsync(changed.Choose(Availability.Away, SpecChat.Start), changed.Fence, default));
        var chat = await StoredAsync();

        var refused = Assert.IsType<CommitResult.AgentsRefused>(
            await Chats.CommitAsync(chat.Then(SpecChat.Offered(free, full, changed)).Guarded(free, full, changed), default));

        Assert.Equal(changed.Id, Assert.Single(refused.Changed));
        Assert.Equal(full.Id, Assert.Single(refused.Full));
        Assert.Empty(await ClaimedByAsync(free));
    }

    /// <summary>P07: never more than the capacity, also when many nodes route at once.</summary>
    [Spec]
    public virtual async Task Offers_made_at_once_never_exceed_the_capacity()
    {
        Agent[] agents = [await StoredAsync(SpecChat.Agent("ana", 3)), await StoredAsync(SpecChat.Agent("ben", 2)), await StoredAsync(SpecChat.Agent("cem", 1))];
        var chats = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => StoredAsync()));

        // Each offer names the agents in another order.
        var results = await AtOnce(24, i =>
        {
            Agent[] asked = [agents[i % 3], agents[(i + 1 + i / 3 % 2) % 3]];
            return Chats.CommitAsync(chats[i].Then(SpecChat.Offered(asked)).Guarded(asked), default);
        });

        Assert.All(results, r => Assert.True(r is CommitResult.Committed or CommitResult.AgentsRefused { Changed.IsEmpty: true, Full.IsEmpty: false }));
        var ringing = (await Task.WhenAll(chats.Select(FindAsync))).Where(c => c.Status is ChatStatus.Ringing).ToArray();
        Assert.Equal(results.OfType<CommitResult.Committed>().Select(c => c.Chat.Id.Value).Order(), ringing.Select(c => c.Id.Value).Order());
        foreach (var agent in agents)
        {
            var claimed = await ClaimedByAsync(agent);
            Assert.InRange(claimed.Count, 0, agent.Capacity);
            Assert.Equal(ringing.Where(c => c.RingsAt(agent.Id)).Select(c => c.Id.Value).Order(), claimed.Select(c => c.Id.Value).Order());
        }

        // Every refused offer was refused for a reason: nothing ended, so whom it named is still full.
        var full = results.OfType<CommitResult.AgentsRefused>().SelectMany(r => r.Full).ToHashSet();
        Assert.NotEmpty(full);
        foreach (var agent in agents.Where(a => full.Contains(a.Id))) Assert.Equal(agent.Capacity, (await ClaimedByAsync(agent)).Count);
    }

    /// <summary>Less capacity means no new chats, not fewer.</summary>
    [Spec]
    public virtual async Task A_lowered_capacity_takes_no_chat_away_and_lets_no_new_one_ring()
    {
        var agent = await StoredAsync(SpecChat.Agent("ana", 3));
        var (one, two) = (await OfferAsync(agent), await OfferAsync(agent));
        var lowered = agent with { Capacity = 1, Fence = agent.Fence + 1 };
        Assert.True(await Agents.SaveAsync(lowered, agent.Fence, default));

        // Accepting what rings adds no claim.
        await CommittedAsync(one.Then(SpecChat.Joined(agent)).Guarded(lowered));
        await CommittedAsync(two.Then(SpecChat.Joined(agent)).Guarded(lowered));

        var third = await StoredAsync();
        var refused = Assert.IsType<CommitResult.AgentsRefused>(await Chats.CommitAsync(third.Then(SpecChat.Offered(lowered)).Guarded(lowered), default));
        Assert.Equal(agent.Id, Assert.Single(refused.Full));
        Assert.Equal(2, (await ClaimedByAsync(agent)).Count);
    }

    /// <summary>Claims, not counters: what a chat lets go is free in the same moment.</summary>
    [Spec]
    public virtual async Task Whatever_ends_a_claim_frees_the_capacity()
    {
        var agent = await StoredAsync(SpecChat.Agent("ana", 1));
        Func<Chat, Task<Chat>>[] endings =
        [
            c => CommittedAsync(c.Then(SpecChat.Missed(agent.Id))),
            c => CommittedAsync(c.Then(new OfferDeclined { Agent = agent.Id, At = SpecChat.Start })),
            c => CommittedAsync(c.Then(SpecChat.Ended())),
            async c => await CommittedAsync((await CommittedAsync(c.Then(SpecChat.Joined(agent)))).Then(SpecChat.Ended(EndedBy.Agent))),
            async c => await CommittedAsync((await CommittedAsync(c.Then(SpecChat.Joined(agent))))
                .Then(new AgentLost { Agent = agent.Id, Name = agent.Name, RingUntil = SpecChat.FarAway, At = SpecChat.Start })),
        ];

        foreach (var end in endings)
        {
            var chat = await OfferAsync(agent);
            Assert.Equal([chat.Id], (await ClaimedByAsync(agent)).Select(c => c.Id));

            await end(chat);
            Assert.Empty(await ClaimedByAsync(agent));
        }
    }

    /// <summary>P06: a ring at many is accepted by one, and the others are free again.</summary>
    [Spec]
    public virtual async Task Of_many_accepts_at_once_exactly_one_wins_and_the_others_are_free_again()
    {
        var agents = new List<Agent>();
        for (var i = 0; i < 12; i++) agents.Add(await StoredAsync(SpecChat.Agent($"agent-{i:00}", 1)));

        for (var round = 0; round < 10; round++)
        {
            var ringing = await CommittedAsync((await StoredAsync()).Then(SpecChat.Offered(agents)).Guarded(agents));

            var results = await AtOnce(agents.Select(a => new Func<Task<CommitResult>>(
                () => Chats.CommitAsync(ringing.Then(SpecChat.Joined(a)).Guarded(a), default))));

            var won = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.Equal(11, results.OfType<CommitResult.Conflict>().Count(c => c.Current?.Agent == won.Agent));
            foreach (var agent in agents) Assert.Equal(agent.Id == won.Agent ? 1 : 0, (await ClaimedByAsync(agent)).Count);
            Assert.Single((await LogAsync(won)).OfType<AgentJoined>());
            await CommittedAsync(won.Then(SpecChat.Ended(EndedBy.Agent)));
        }
    }

    /// <summary>Accepts and offers lock in one order; whatever comes at once, all of it is answered.</summary>
    [Spec]
    public virtual async Task Commits_about_the_same_agents_in_any_order_never_wait_for_each_other_for_ever()
    {
        var (ana, ben) = (await StoredAsync(SpecChat.Agent("ana", 50)), await StoredAsync(SpecChat.Agent("ben", 50)));
        var chats = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => StoredAsync()));

        var results = await AtOnce(80, i => i % 2 == 0
            ? Chats.CommitAsync((i % 4 == 0 ? chats[i / 2].Then(SpecChat.Offered(ana, ben)).Guarded(ana, ben) : chats[i / 2].Then(SpecChat.Offered(ben, ana)).Guarded(ben, ana)), default)
            : Chats.CommitAsync(chats[i / 2].Then(SpecChat.Ended()), default));

        Assert.Equal(40, results.OfType<CommitResult.Committed>().Count());
        Assert.Equal(40, results.OfType<CommitResult.Conflict>().Count());
        Assert.Equal((await ClaimedByAsync(ana)).Select(c => c.Id), (await ClaimedByAsync(ben)).Select(c => c.Id));
    }

    /// <summary>P07: at no moment anybody can see, whatever comes and goes at once.</summary>
    [Spec]
    public virtual async Task The_capacity_is_never_exceeded_while_chats_come_and_go_at_once()
    {
        Agent[] agents = [await StoredAsync(SpecChat.Agent("ana", 2)), await StoredAsync(SpecChat.Agent("ben", 1))];

        var working = AtOnce(8, async i =>
        {
            var refused = 0;
            for (var n = 0; n < 6; n++)
            {
                var chat = await StoredAsync();
                Agent[] asked = n % 3 == 0 ? agents : [agents[(i + n) % 2]];
                if (await Chats.CommitAsync(chat.Then(SpecChat.Offered(asked)).Guarded(asked), default) is not CommitResult.Committed { Chat: var ringing })
                {
                    refused++;
                    continue;
                }

                if (n % 2 == 0) ringing = await CommittedAsync(ringing.Then(SpecChat.Joined(asked[0])).Guarded(asked[0]));
                await CommittedAsync(ringing.Then(SpecChat.Ended()));
            }

            return refused;
        });

        do
        {
            foreach (var agent in agents) Assert.InRange((await ClaimedByAsync(agent)).Count, 0, agent.Capacity);
        }
        while (!working.IsCompleted);

        await working;
        foreach (var agent in agents) Assert.Empty(await ClaimedByAsync(agent));
    }

    private async Task<Chat> OfferAsync(Agent agent) => await CommittedAsync((await StoredAsync()).Then(SpecChat.Offered(agent)).Guarded(agent));

    private Task<IReadOnlyList<Chat>> ClaimedByAsync(Agent agent) => Chats.HeadsAsync(new ChatQuery.ClaimedBy([agent.Id]), default);
}
