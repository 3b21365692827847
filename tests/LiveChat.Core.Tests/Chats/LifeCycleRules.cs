using LiveChat.Chats;

namespace LiveChat.Core.Tests.Chats;

/// <summary>The rules of the product that the life-cycle table has to keep, written down by hand: the table cannot vouch for itself.</summary>
public class LifeCycleRules
{
    [Theory]
    [InlineData(nameof(EndedBy.Customer), nameof(ChatStatus.Ended))]
    [InlineData(nameof(EndedBy.CustomerIdle), nameof(ChatStatus.Ended))]
    [InlineData(nameof(EndedBy.NoAnswer), nameof(ChatStatus.Ended))]
    [InlineData(nameof(EndedBy.Agent), nameof(ChatStatus.Sealed))]
    [InlineData(nameof(EndedBy.Admin), nameof(ChatStatus.Sealed))]
    [InlineData(nameof(EndedBy.System), nameof(ChatStatus.Sealed))]
    public void Who_ended_it_decides_whether_it_can_be_resumed(string by, string status)
        => Assert.Equal(Enum.Parse<ChatStatus>(status), LifeCycle.StatusAfter(Enum.Parse<EndedBy>(by)));

    [Theory]
    [InlineData(nameof(ChatStatus.Active), nameof(ChatActor.OtherAgent), nameof(ChatRefusal.AlreadyTaken))]
    [InlineData(nameof(ChatStatus.Waiting), nameof(ChatActor.OtherAgent), nameof(ChatRefusal.OfferWithdrawn))]
    [InlineData(nameof(ChatStatus.Ringing), nameof(ChatActor.OtherAgent), nameof(ChatRefusal.OfferWithdrawn))]
    [InlineData(nameof(ChatStatus.Ended), nameof(ChatActor.OtherAgent), nameof(ChatRefusal.CustomerLeft))]
    [InlineData(nameof(ChatStatus.Sealed), nameof(ChatActor.OtherAgent), nameof(ChatRefusal.Sealed))]
    public void A_late_accept_is_told_why(string status, string actor, string refusal)
        => Assert.Equal(Enum.Parse<ChatRefusal>(refusal), Cell(status, ChatCommand.Accept, actor).Refusal);

    [Theory]
    [InlineData(nameof(ChatStatus.Ended), null, nameof(ChatStatus.Waiting))]
    [InlineData(nameof(ChatStatus.Sealed), nameof(ChatRefusal.Sealed), null)]
    [InlineData(nameof(ChatStatus.Waiting), nameof(ChatRefusal.NotEnded), null)]
    [InlineData(nameof(ChatStatus.Active), nameof(ChatRefusal.NotEnded), null)]
    public void A_customer_resumes_only_what_was_not_ended_for_good(string status, string? refusal, string? to)
    {
        var cell = Cell(status, ChatCommand.Resume, nameof(ChatActor.Customer));

        Assert.Equal((refusal, to), (cell.Refusal?.ToString(), cell.To?.ToString()));
    }

    [Fact]
    public void An_agents_end_seals_a_chat_that_could_still_be_resumed()
        => Assert.Equal(ChatStatus.Sealed, Cell(nameof(ChatStatus.Ended), ChatCommand.End, nameof(ChatActor.ItsAgent)).To);

    [Fact]
    public void No_path_leads_out_of_a_final_end()
    {
        var ways = from command in Enum.GetValues<ChatCommand>()
                   from actor in Enum.GetValues<ChatActor>()
                   let to = LifeCycle.Of(ChatStatus.Sealed, command, actor).To
                   where to is not null and not ChatStatus.Sealed
                   select (command, actor, to);

        Assert.Empty(ways);
    }

    [Fact]
    public void A_stranger_finds_nothing_whatever_is_asked_for()
    {
        var answers = from status in Enum.GetValues<ChatStatus>()
                      from command in Enum.GetValues<ChatCommand>()
                      select LifeCycle.Of(status, command, ChatActor.Stranger).Refusal;

        Assert.All(answers, refusal => Assert.Equal(ChatRefusal.NotFound, refusal));
    }

    private static LifeCycleCell Cell(string status, ChatCommand command, string actor)
        => LifeCycle.Of(Enum.Parse<ChatStatus>(status), command, Enum.Parse<ChatActor>(actor));
}
