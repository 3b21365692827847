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

    private Task<Chat> LeftAsync(Chat chat) => CommittedAsync((SpecChat.Message(contact: chat.Contact, leftAt: chat.StartedAt) with { Id = chat.Id, Queue = chat.Queue }).Left());

    /// <summary>Whoever looks for what is to be redacted finds what is not yet.</summary>
    [Spec]
    public virtual async Task Chats_of_which_nothing_is_left_are_told_from_others()
    {
        var gone = await StoredAsync();
        var kept = await StoredAsync();
        var query = new ActivityQuery();
        gone = await CommittedAsync(gone.Then(new ChatRedacted { By = new Participant.OfSystem("Retention"), IsWhole = true, At = SpecChat.Start.AddDays(1) }));

        AreOf([kept], await FindAsync(query with { Redacted = false }));
        AreOf([gone], await FindAsync(query with { Redacted = true }));
        AreOf([kept, gone], await FindAsync(query));
    }
}
