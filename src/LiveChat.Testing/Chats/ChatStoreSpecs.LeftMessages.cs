using LiveChat.Chats;
using LiveChat.Contacts;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Left and answered, both are kept whole, and so is who said so.</summary>
    [Spec]
    public virtual async Task A_left_message_comes_back_as_it_was_written()
    {
        var left = await CommittedAsync(SpecChat.Message().Left());
        Shape.Equal(left, await FindAsync(left));

        var answered = await CommittedAsync(left.Then(SpecChat.Answered(new Participant.Admin("boss", "Zoë 字"), "Zoë 字", SpecChat.Start.AddMicroseconds(1))));

        Shape.Equal(answered, await FindAsync(left));
        Assert.Equal((SpecChat.Start.AddMicroseconds(1), "Zoë 字"), (answered.Message!.AnsweredAt, answered.Message.AnsweredBy));
        var log = await LogAsync(answered);
        Assert.IsType<MessageLeft>(log[1]);
        Assert.Equal(new Participant.Admin("boss", "Zoë 字"), Assert.IsType<MessageAnswered>(log[2]).By);
    }

    /// <summary>A message is known by who left it and under which id, also after it was answered.</summary>
    [Spec]
    public virtual async Task A_message_left_again_conflicts_with_the_first_and_changes_nothing()
    {
        var id = new MessageId(Guid.CreateVersion7());
        var first = await CommittedAsync(SpecChat.Message(id).Left());
        var again = SpecChat.Message(id, first.Contact);

        Shape.Equal(first, Assert.IsType<CommitResult.Conflict>(await Chats.CommitAsync(again.Left(), default)).Current);
        var answered = await CommittedAsync(first.Then(SpecChat.Answered()));
        Shape.Equal(answered, Assert.IsType<CommitResult.Conflict>(await Chats.CommitAsync(again.Left(), default)).Current);

        Assert.Null(await Chats.FindAsync(again.Id, default));
        await CommittedAsync(SpecChat.Message(id).Left());
        await CommittedAsync(SpecChat.Message(contact: first.Contact).Left());
    }

    /// <summary>Two nodes hear the same client at the same moment.</summary>
    [Spec]
    public virtual async Task Of_the_same_message_left_at_once_exactly_one_is_created()
    {
        for (var round = 0; round < 5; round++)
        {
            var (id, contact) = (new MessageId(Guid.CreateVersion7()), SpecChat.New().Contact);
            var messages = Enumerable.Range(0, 20).Select(_ => SpecChat.Message(id, contact)).ToArray();

            var results = await AtOnce(20, i => Chats.CommitAsync(messages[i].Left(), default));

            var created = Assert.Single(results.OfType<CommitResult.Committed>()).Chat;
            Assert.Equal(Enumerable.Repeat(created.Id, 19), results.OfType<CommitResult.Conflict>().Select(c => c.Current!.Id));
            foreach (var message in messages.Where(m => m.Id != created.Id)) Assert.Null(await Chats.FindAsync(message.Id, default));
        }
    }

    /// <summary>Whoever left a message may start a chat; the store keeps nobody from leaving one beside it.</summary>
    [Spec]
    public virtual async Task A_left_message_is_no_open_chat()
    {
        var left = await CommittedAsync(SpecChat.Message().Left());
        var open = await StoredAsync(SpecChat.New(left.Contact));
        var beside = await CommittedAsync(SpecChat.Message(contact: left.Contact).Left());

        Shape.Equal(open, await Chats.FindLatestAsync(left.Contact, default));
        Assert.DoesNotContain(await Chats.HeadsAsync(new ChatQuery.Open(), default), c => c.Id == left.Id || c.Id == beside.Id);
    }

    /// <summary>For whoever asks again because the answer was lost.</summary>
    [Spec]
    public virtual async Task A_left_message_is_found_by_its_contact_and_its_id()
    {
        var left = await CommittedAsync(SpecChat.Message().Left());
        await CommittedAsync(SpecChat.Message(contact: left.Contact).Left());
        await StoredAsync(SpecChat.New(left.Contact));

        Shape.Equal(new[] { left }, await LeftAsAsync(left.Contact, left.Message!.Id));
        Assert.Empty(await LeftAsAsync(SpecChat.New().Contact, left.Message.Id));
        Assert.Empty(await LeftAsAsync(left.Contact, new(Guid.CreateVersion7())));
    }

    private Task<IReadOnlyList<Chat>> LeftAsAsync(ContactId contact, MessageId message) => Chats.HeadsAsync(new ChatQuery.LeftAs(contact, message), default);
}
