using LiveChat.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Rule 12, P09: a customer has one open chat, also on a double click.</summary>
    [Spec]
    public virtual async Task Of_many_chats_a_contact_starts_at_once_exactly_one_is_created()
    {
        for (var round = 0; round < 5; round++)
        {
            var contact = SpecChat.New().Contact;
            var chats = Enumerable.Range(0, 20).Select(_ => SpecChat.New(contact)).ToArray();

            var results = await AtOnce(20, i => Chats.CommitAsync(chats[i].Created(SpecChat.Form()), default));

            var created = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.Equal(Enumerable.Repeat(created.Id, 19), results.OfType<CommitResult.OpenChatExists>().Select(o => o.Chat));
            Shape.Equal(created, await Chats.FindLatestAsync(contact, default));
            foreach (var chat in chats.Where(c => c.Id != created.Id)) Assert.Null(await Chats.FindAsync(chat.Id, default));
        }
    }

    /// <summary>Rule 12: one per widget; what a contact does elsewhere is another matter.</summary>
    [Spec]
    public virtual async Task A_contact_may_have_one_open_chat_in_each_widget()
    {
        var one = await StoredAsync();
        var elsewhere = SpecChat.New(one.Contact) with { Widget = new("spec-widget-key-0002") };

        elsewhere = await StoredAsync(elsewhere);

        Assert.Equal(elsewhere.Id, Assert.IsType<CommitResult.OpenChatExists>(
            await Chats.CommitAsync((SpecChat.New(one.Contact) with { Widget = elsewhere.Widget }).Created(), default)).Chat);
        Shape.Equal(one, await FindAsync(one));
        Shape.Equal(elsewhere, await FindAsync(elsewhere));
    }

    /// <summary>What is over is in nobody's way.</summary>
    [Spec]
    public virtual async Task After_the_end_the_contact_may_start_another_chat()
    {
        var ended = await CommittedAsync((await StoredAsync()).Then(SpecChat.Ended()));

        var other = await StoredAsync(SpecChat.New(ended.Contact));

        Shape.Equal(other, await Chats.FindLatestAsync(ended.Contact, default));
    }

    /// <summary>A resume opens a chat, so it needs that there is no other.</summary>
    [Spec]
    public virtual async Task A_chat_is_not_resumed_beside_another_open_one()
    {
        var ended = await CommittedAsync((await StoredAsync()).Then(SpecChat.Ended()));
        var open = await StoredAsync(SpecChat.New(ended.Contact));

        var result = await Chats.CommitAsync(ended.Then(ended.Resumed()), default);

        Assert.Equal(open.Id, Assert.IsType<CommitResult.OpenChatExists>(result).Chat);
        Shape.Equal(ended, await FindAsync(ended));
        Assert.Single(await LogAsync(ended));
    }

    /// <summary>The same chat comes back, with its log.</summary>
    [Spec]
    public virtual async Task A_chat_is_resumed_when_no_other_is_open()
    {
        var ended = await CommittedAsync((await StoredAsync()).Then(SpecChat.Ended()));
        await CommittedAsync((await StoredAsync(SpecChat.New(ended.Contact))).Then(SpecChat.Ended()));

        var resumed = await CommittedAsync(ended.Then(ended.Resumed()));

        Assert.Equal((ChatStatus.Waiting, 2, 2), (resumed.Status, resumed.Segment, resumed.LastSequence));
        Shape.Equal(resumed, await Chats.FindLatestAsync(ended.Contact, default));
    }

    /// <summary>Two tabs: one resumes, one starts anew.</summary>
    [Spec]
    public virtual async Task Of_a_resume_and_a_start_at_once_exactly_one_wins()
    {
        for (var round = 0; round < 20; round++)
        {
            var ended = await CommittedAsync((await StoredAsync()).Then(SpecChat.Ended()));
            var other = SpecChat.New(ended.Contact);

            var results = await AtOnce(
            [
                () => Chats.CommitAsync(ended.Then(ended.Resumed()), default),
                () => Chats.CommitAsync(other.Created(), default),
            ]);

            var won = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.Equal(won.Id, Assert.Single(results.OfType<CommitResult.OpenChatExists>()).Chat);
            Shape.Equal(won, await Chats.FindLatestAsync(ended.Contact, default));
        }
    }

    /// <summary>The latest chat is the open one, otherwise the one that ended last.</summary>
    [Spec]
    public virtual async Task The_latest_chat_of_a_contact_is_the_open_one_or_the_one_that_ended_last()
    {
        var contact = SpecChat.New().Contact;
        Assert.Null(await Chats.FindLatestAsync(contact, default));

        await CommittedAsync((await StoredAsync(SpecChat.New(contact))).Then(SpecChat.Ended(at: SpecChat.Start.AddHours(1))));
        var last = await CommittedAsync((await StoredAsync(SpecChat.New(contact))).Then(SpecChat.Ended(EndedBy.Agent, SpecChat.Start.AddHours(3))));
        await CommittedAsync((await StoredAsync(SpecChat.New(contact))).Then(SpecChat.Ended(at: SpecChat.Start.AddHours(2))));
        await StoredAsync();
        Shape.Equal(last, await Chats.FindLatestAsync(contact, default));

        var open = await StoredAsync(SpecChat.New(contact));
        Shape.Equal(open, await Chats.FindLatestAsync(contact, default));
    }
}
