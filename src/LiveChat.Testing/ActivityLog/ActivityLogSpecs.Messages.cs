using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Testing.Chats;

namespace LiveChat.Testing.ActivityLog;

public abstract partial class ActivityLogSpecs
{
    /// <summary>Left messages are no chats, and are answered or not; without words, and found by their customer's name.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("kim")]
    public virtual async Task Left_messages_are_told_from_chats_and_answered_ones_from_others(string? text)
    {
        var contact = (await SavedAsync("Kim")).Id;
        var chat = await StoredAsync(Next() with { Contact = contact });
        await CommittedAsync(chat.Then(SpecChat.Ended(EndedBy.Agent)));
        var open = await LeftAsync(Next() with { Contact = contact });
        var answered = await CommittedAsync((await LeftAsync(Next() with { Contact = contact, Queue = new("sales") })).Then(SpecChat.Answered()));
        var later = await LeftAsync(Next() with { Contact = contact, Queue = new("sales") });
        var query = new ActivityQuery { Text = text };

        AreOf([later, answered, open, chat], await FindAsync(query));
        AreOf([chat], await FindAsync(query with { Type = ActivityType.Chat }));
        AreOf([later, answered, open], await FindAsync(query with { Type = ActivityType.Message }));
        AreOf([later, open], await FindAsync(query with { Type = ActivityType.Message, Answered = false }));
        AreOf([answered], await FindAsync(query with { Type = ActivityType.Message, Answered = true }));
        AreOf([later, open], await FindAsync(query with { Answered = false }));
        AreOf([answered], await FindAsync(query with { Answered = true }));
        AreOf([], await FindAsync(query with { Type = ActivityType.Chat, Answered = false }));
        AreOf([], await FindAsync(query with { Type = ActivityType.Chat, Answered = true }));
        AreOf([later], await FindAsync(query with { Answered = false, Queues = [new("sales")], Limit = 1 }));
        AreOf([later, open], await FindAsync(query with { Answered = false, Queues = [new("sales"), SpecChat.Queue], Limit = 1 }));
        AreOf([later, answered], await FindAsync(query with { Type = ActivityType.Message, Queues = [new("sales")], Limit = 1 }));
        AreOf([later, answered, open], await FindAsync(query with { Type = ActivityType.Message, Contact = contact, Limit = 2 }));
        AreOf([open], await FindAsync(query with { Answered = false, Until = answered.StartedAt }));
        AreOf([], await FindAsync(query with { Answered = false, Agents = [new("ana")] }));
    }

    /// <summary>Whoever ended them, and however often they were resumed: what no agent ever joined is missed, and nothing else.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task Missed_chats_are_told_from_others(string? text)
    {
        var ana = SpecChat.Agent("ana");
        var contact = (await SavedAsync("Order")).Id;
        var message = await LeftAsync(Next() with { Contact = contact });
        var waiting = await StoredAsync("order");
        var unanswered = await CommittedAsync((await StoredAsync("order")).Then(SpecChat.Ended(EndedBy.NoAnswer)));
        var ended = await CommittedAsync((await JoinedAsync(ana)).Then(SpecChat.Ended(EndedBy.Agent)));
        var lost = await CommittedAsync((await JoinedAsync(ana)).Then(new AgentLost { Agent = ana.Id, Name = ana.Name, RingUntil = SpecChat.FarAway, At = SpecChat.Start }));
        lost = await CommittedAsync(lost.Then(SpecChat.Ended(EndedBy.Customer)));
        var again = await ResumedAsync();
        var goneAgain = await CommittedAsync((await ResumedAsync()).Then(SpecChat.Ended(EndedBy.Customer)));
        var query = new ActivityQuery { Text = text };

        AreOf([goneAgain, unanswered], await FindAsync(query with { Missed = true }));
        AreOf([goneAgain, unanswered], await FindAsync(query with { Missed = true, Type = ActivityType.Chat, States = [ChatStatus.Ended, ChatStatus.Sealed], Limit = 1 }));
        AreOf([again, lost, ended, waiting, message], await FindAsync(query with { Missed = false }));
        AreOf([], await FindAsync(query with { Missed = true, Type = ActivityType.Message }));
        AreOf([], await FindAsync(query with { Missed = true, Agents = [ana.Id] }));
        Assert.All(await FindAsync(query), i => Assert.Equal(i.Chat.Id == goneAgain.Id || i.Chat.Id == unanswered.Id, i.Chat.IsMissed));

        async Task<Chat> ResumedAsync()
        {
            var gone = await CommittedAsync((await StoredAsync("order")).Then(SpecChat.Ended(EndedBy.Customer)));
            return await CommittedAsync(gone.Then(gone.Resumed()));
        }
    }

    private Task<Chat> LeftAsync(Chat chat) => CommittedAsync((SpecChat.Message(contact: chat.Contact, leftAt: chat.StartedAt) with { Id = chat.Id, Queue = chat.Queue, Form = chat.Form }).Left());

    /// <summary>Whoever looks for what is to be redacted finds what is not yet.</summary>
    [Spec]
    public virtual async Task Chats_of_which_nothing_is_left_are_told_from_others()
    {
        var gone = await StoredAsync("order");
        var kept = await StoredAsync("order");
        var query = new ActivityQuery();
        gone = await CommittedAsync(gone.Then(new ChatRedacted { By = new Participant.OfSystem("Retention"), IsWhole = true, At = SpecChat.Start.AddDays(1) }));

        AreOf([kept], await FindAsync(query with { Redacted = false }));
        AreOf([gone], await FindAsync(query with { Redacted = true }));
        AreOf([kept], await FindAsync(query with { Redacted = false, Text = "order" }));
        AreOf([kept, gone], await FindAsync(query));
    }

    /// <summary>Wholly or in part, long ago or just now; and words that look like it say nothing.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task Chats_of_which_something_is_gone_say_so(string? text)
    {
        var whole = await StoredAsync("order");
        var part = await StoredAsync([.. Enumerable.Repeat("order", 30)]);
        await StoredAsync("""{"kind":"redacted"} order""");
        whole = await CommittedAsync(whole.Then(new ChatRedacted { By = new Participant.OfSystem("Retention"), IsWhole = true, At = SpecChat.Start.AddDays(1) }));
        await CommittedAsync(((await Chats.FindAsync(part.Id, default))!).Then(new ChatRedacted { By = new Participant.Admin("boss", "Zoë"), Sequences = [2], At = SpecChat.Start.AddDays(1) }));

        var found = await FindAsync(new ActivityQuery { Text = text, Limit = 1 });

        Assert.Equal(3, found.Length);
        Assert.All(found, i => Assert.Equal(i.Chat.Id == whole.Id || i.Chat.Id == part.Id, i.IsRedacted));
    }
}
