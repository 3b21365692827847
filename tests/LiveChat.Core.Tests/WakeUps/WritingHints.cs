using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.WakeUps;

namespace LiveChat.Core.Tests.WakeUps;

public class WritingHints
{
    private static readonly NodeId Node = new("one node");

    [Fact]
    public void They_are_cut_into_texts_no_longer_than_allowed_and_none_is_lost()
    {
        WakeUp[] hints = [.. Enumerable.Range(0, 400).Select(i => new WakeUp.OfChat(ChatId.New(DateTimeOffset.UnixEpoch), i, i + 1L, long.MaxValue, i % 2 == 0) { Node = i % 3 == 0 ? Node : new("other") })];

        var texts = WakeUpText.Write(hints, 2000);

        Assert.All(texts, t => Assert.InRange(t.Length, 1, 2000));
        Assert.All(texts, t => Assert.True(System.Text.Ascii.IsValid(t)));
        Assert.Equal(hints.ToHashSet(), texts.SelectMany(WakeUpText.Read).ToHashSet());
    }

    [Fact]
    public void One_that_alone_is_too_long_is_left_out_and_the_others_go()
    {
        WakeUp.OfAgent other = new(new("ana"), 1) { Node = Node };

        var texts = WakeUpText.Write([new WakeUp.OfAgent(new(new('\u4E2D', 300)), 1) { Node = Node }, other], 2000);

        Assert.Equal([other], WakeUpText.Read(Assert.Single(texts)));
        Assert.Empty(WakeUpText.Write([], 2000));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("2 node a,ana,1")]
    [InlineData("1 node")]
    [InlineData("1  a,ana,1")]
    [InlineData("what another program says")]
    [InlineData("1 node x,unknown a,ana a,,1 a,ana,-1 a,ana,one c,0,0,0,0,0 c,00000000000000000000000000000000,1,2 t,1,1,1")]
    public void What_cannot_be_read_is_left_out(string text) => Assert.Empty(WakeUpText.Read(text));

    [Fact]
    public void What_a_newer_version_says_between_is_skipped()
        => Assert.Equal([new WakeUp.OfAgent(new("ana"), 3) { Node = new("n") }], WakeUpText.Read("1 n z,new,thing a,ana,3 q"));
}
