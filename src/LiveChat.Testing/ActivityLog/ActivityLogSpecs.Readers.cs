using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Notes;
using LiveChat.Testing.Chats;

namespace LiveChat.Testing.ActivityLog;

public abstract partial class ActivityLogSpecs
{
    /// <summary>A chat is found by its tags, all of them, as they are now.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task Chats_are_found_by_all_of_their_tags(string? text)
    {
        var (none, refund, both, gone) = (await StoredAsync("order"), await StoredAsync("order"), await StoredAsync("order"), await StoredAsync("order"));
        await TagAsync(refund, "refund");
        await TagAsync(both, "refund");
        await TagAsync(both, "très urgent 100%");
        await TagAsync(gone, "refund");
        await TagAsync(gone, "refund", TeamEntryKind.TagRemoved);
        var query = new ActivityQuery { Text = text };

        AreOf([both, refund], await FindAsync(query with { Tags = ["refund"] }));
        AreOf([both, refund], await FindAsync(query with { Tags = ["refund"], Limit = 1 }));
        AreOf([both], await FindAsync(query with { Tags = ["refund", "très urgent 100%"] }));
        AreOf([both], await FindAsync(query with { Tags = ["très urgent 100%", "très urgent 100%"] }));
        AreOf([], await FindAsync(query with { Tags = ["refund", "vip"] }));
        AreOf([], await FindAsync(query with { Tags = ["refun_", "%"] }));
        AreOf([], await FindAsync(query with { Tags = ["refund"], Contact = none.Contact }));
        AreOf([refund], await FindAsync(query with { Tags = ["refund"], Contact = refund.Contact }));
        AreOf([gone, both, refund, none], await FindAsync(query with { Tags = default }));
        await Assert.ThrowsAsync<ArgumentException>(() => Log.SearchAsync(query with { Tags = [.. Enumerable.Range(0, ChatTag.MaxPerChat + 1).Select(n => $"{n}")] }, default));
    }

    /// <summary>Who may not see everything gets full pages of what is left, and a count that tells of nothing else.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task A_reader_finds_the_own_chats_and_what_is_over_in_some_queues(string? text)
    {
        var (ana, ben) = (SpecChat.Agent("ana"), SpecChat.Agent("ben"));
        var waiting = await StoredAsync(Next(), "order");
        var ended = await CommittedAsync((await JoinedAsync(ben)).Then(SpecChat.Ended()));
        var running = await JoinedAsync(ben);
        var mine = await JoinedAsync(ana);
        var mineElsewhere = await JoinedAsync(ana, Next() with { Queue = new("sales") });
        var elsewhere = await CommittedAsync((await JoinedAsync(ben, Next() with { Queue = new("sales") })).Then(SpecChat.Ended(EndedBy.Agent)));
        var sealedOne = await CommittedAsync((await JoinedAsync(ben)).Then(SpecChat.Ended(EndedBy.Agent)));
        var reader = new ActivityReader(ana.Id) { Queues = [SpecChat.Queue, new("nowhere")] };
        var query = new ActivityQuery { Text = text, Reader = reader };

        AreOf([sealedOne, mineElsewhere, mine, ended], await FindAsync(query));
        AreOf([sealedOne, mineElsewhere, mine, ended], await FindAsync(query with { Limit = 1 }));
        AreOf([sealedOne, elsewhere, mineElsewhere, mine, ended], await FindAsync(query with { Reader = reader with { SeesAllQueues = true }, Limit = 2 }));
        AreOf([mineElsewhere, mine], await FindAsync(query with { Reader = new(ana.Id) }));
        AreOf([mineElsewhere, mine], await FindAsync(query with { Reader = new(ana.Id) { Queues = default } }));
        AreOf([], await FindAsync(query with { Reader = new(new("mia")) }));

        // Asking for what is another's finds no more of it.
        AreOf([sealedOne, ended], await FindAsync(query with { Agents = [ben.Id] }));
        AreOf([mineElsewhere], await FindAsync(query with { Queues = [new("sales")] }));
        AreOf([], await FindAsync(query with { States = [ChatStatus.Waiting, ChatStatus.Ringing] }));
        AreOf([mineElsewhere, mine], await FindAsync(query with { States = [ChatStatus.Active] }));
        AreOf([], await FindAsync(query with { Contact = running.Contact }));
        AreOf([], await FindAsync(query with { Contact = waiting.Contact, Reader = reader with { SeesAllQueues = true } }));
    }

    private Task<Chat> JoinedAsync(Agent agent) => JoinedAsync(agent, Next());

    private async Task<Chat> JoinedAsync(Agent agent, Chat chat)
        => await CommittedAsync((await CommittedAsync((await StoredAsync(chat, "order")).Then(SpecChat.Offered(agent)))).Then(SpecChat.Joined(agent)));

    private async Task TagAsync(Chat chat, string tag, TeamEntryKind kind = TeamEntryKind.TagAdded)
    {
        var entry = new TeamEntry { Id = new(Guid.CreateVersion7()), Kind = kind, By = new Participant.OfAgent(new("ana"), "Ana"), At = chat.StartedAt, Text = MessageText.Stored(tag) };
        Assert.IsType<TeamAppendResult.Appended>(await Team.AppendAsync(new(chat.Id, entry), default));
    }
}
