using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Not only messages are in any script.</summary>
    /// <param name="text">A name.</param>
    [SpecTheory]
    [InlineData("O'Brien \"Q\" \\ {x} %s $1 @p -- ; /* */")]
    [InlineData("Ωμέγα Ёж 山田太郎 김철수 ज्ञान ไทย")]
    [InlineData("مريم עדי \u202Eabc\u202C")]
    [InlineData("e\u0301 \u00E9 ẞ ı İ 👩‍👩‍👧‍👦 🏳️‍🌈 𝔘 \U0010FFFD")]
    public virtual async Task Names_and_answers_in_any_script_come_back_unchanged(string text)
    {
        var agent = await StoredAsync(SpecChat.Agent(text) with { Name = text });
        var chat = SpecChat.New() with
        {
            CustomerName = text,
            Email = $"{text}@example.org",
            PageUrl = $"https://shop.example.org/{text}",
            Locale = text,
            UserAgent = text,
            Form = [new(text, text, text, FormFieldRole.Custom)],
        };
        chat = await CommittedAsync(chat.Created(SpecChat.Form([.. chat.Form])));
        chat = await CommittedAsync(chat.Then(SpecChat.Offered(agent)).Guarded(agent));
        chat = await CommittedAsync(chat.Then(SpecChat.Joined(agent)).Guarded(agent));
        foreach (var author in new Participant[] { new Participant.OfAgent(agent.Id, text), new Participant.Admin(text, text), new Participant.OfSystem(text), new Participant.Automatic(text) })
        {
            chat = chat.Evolve(await AppendedAsync(chat.Append(chat.Says(text, author: author))));
        }

        var other = await StoredAsync(SpecChat.Agent(text + " 2") with { Name = text });
        var asked = SpecChat.Transferring(agent, other, text);
        chat = await CommittedAsync(chat.Then(asked with { Offer = asked.Offer with { Transfer = asked.Offer.Transfer! with { Supervisor = text } } }).Guarded(other));
        Shape.Equal(chat, await FindAsync(chat));
        chat = await CommittedAsync(chat.Then(SpecChat.NotTransferred(other)));
        Assert.Equal(text, chat.AgentName, StringComparer.Ordinal);
        chat = await CommittedAsync(chat.Then(SpecChat.Transferred(agent, SpecChat.Queue, text) with { Supervisor = text }));
        chat = await CommittedAsync(chat.Then(SpecChat.Ended(EndedBy.Agent) with { Name = text }));
        chat = await CommittedAsync(chat.Then(new TranscriptSent { Segment = 1, MaskedAddress = text, At = SpecChat.Start }));

        Shape.Equal(chat, await FindAsync(chat));
        var log = await LogAsync(chat);
        Assert.Equal(text, ((FormSubmitted)log[0]).Answers[0].Value, StringComparer.Ordinal);
        Assert.Equal(text, ((AgentJoined)log[1]).Name, StringComparer.Ordinal);
        Assert.Equal([text, text, text, text], log.Skip(2).Take(4).Select(e => ((MessagePosted)e).Text.Value));
        Assert.Equal(new Participant.Admin(text, text), ((MessagePosted)log[3]).Author);
        Assert.Equal((text, text), (((TransferOffered)log[6]).Offer.Transfer?.Note?.Value, ((TransferOffered)log[6]).Offer.Transfer?.Supervisor));
        Assert.Equal(text, ((TransferEnded)log[7]).ToName, StringComparer.Ordinal);
        Assert.Equal((text, text, text), (((ChatTransferred)log[8]).Name, ((ChatTransferred)log[8]).Note?.Value, ((ChatTransferred)log[8]).Supervisor));
        Assert.Equal(text, ((ChatEnded)log[9]).Name, StringComparer.Ordinal);
        Assert.Equal(text, ((TranscriptSent)log[10]).MaskedAddress, StringComparer.Ordinal);
    }

    /// <summary>Trap: databases cut times, move them between zones, or have an earliest and a latest one.</summary>
    /// <param name="instant">A time.</param>
    [SpecTheory]
    [InlineData("1969-12-31T23:59:59.999999Z")]
    [InlineData("1970-01-01T00:00:00.000001Z")]
    [InlineData("2030-10-27T02:59:59.999999+02:00")]
    [InlineData("2031-03-30T02:00:00.000001+01:00")]
    [InlineData("2032-02-29T23:59:59.123456-11:30")]
    [InlineData("2038-01-19T03:14:08.000001Z")]
    [InlineData("9999-12-31T23:59:58.999999Z")]
    public virtual async Task Every_time_in_a_chats_life_keeps_its_instant_to_the_microsecond(string instant)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var agent = await StoredAsync(SpecChat.Agent("ana") with { LeaseUntil = at });
        var chat = await CommittedAsync((SpecChat.New(startedAt: at) with { RingUntil = at, IdleUntil = at }).Created(SpecChat.Form() with { At = at }));

        ChatEvent[][] life =
        [
            [new OfferMade { Offer = new(new(Guid.CreateVersion7()), at, at), Agents = [agent.Id], At = at }],
            [SpecChat.Missed(agent.Id) with { At = at }],
            [new RingExtended { RingUntil = at, At = at }],
            [new AgentLost { Agent = agent.Id, Name = agent.Name, RingUntil = at, SignedOut = true, At = at }],
            [new ChatOverflowed { Queue = SpecChat.Queue, RingUntil = at, At = at }],
            [SpecChat.Joined(agent) with { IdleUntil = at, At = at }],
            [new TransferOffered { Offer = new(new(Guid.CreateVersion7()), at, at) { Transfer = new(agent.Id, agent.Name, new("ben"), "Ben") }, At = at }],
            [SpecChat.NotTransferred(SpecChat.Agent("ben")) with { At = at }],
            [SpecChat.Transferred(agent, SpecChat.Queue) with { RingUntil = at, At = at }],
            [SpecChat.Joined(agent) with { IdleUntil = at, At = at }],
            [new AgentLost { Agent = agent.Id, Name = agent.Name, RingUntil = at, At = at }],
            [new IdlePostponed { IdleUntil = at, At = at }],
            [SpecChat.Ended(at: at)],
        ];
        foreach (var step in life)
        {
            chat = await CommittedAsync(chat.Then(step));
            Shape.Equal(chat, await FindAsync(chat));
        }

        Assert.Equal(at, (await FindAsync(chat)).EndedAt);
        Assert.All(await LogAsync(chat), e => Assert.Equal(at, e.At));
        Assert.Equal(at, (await Agents.FindAsync(agent.Id, default))?.LeaseUntil);
    }
}
