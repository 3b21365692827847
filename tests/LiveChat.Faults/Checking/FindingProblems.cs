using LiveChat.Faults.People;

namespace LiveChat.Faults.Checking;

/// <summary>The comparison finds what it is there to find.</summary>
public class FindingProblems
{
    private const string Chat = "chat";

    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    [Fact]
    public void Kept_promises_are_no_problem()
        => Assert.Empty(ChatCheck.Problems(Chat, [Said(1, First), new(2, "joined", null, null), Said(3, Second), new(4, "ended", null, null), new(5, "transcript", null, null)], [Promised(1, First), Promised(3, Second)]));

    [Fact]
    public void A_message_that_is_not_there_is_found()
        => Assert.EndsWith("and is not there", Assert.Single(ChatCheck.Problems(Chat, [Said(1, First)], [Promised(1, First), Promised(2, Second)])), StringComparison.Ordinal);

    [Fact]
    public void A_message_that_stands_elsewhere_than_was_said_is_found()
        => Assert.EndsWith("and is not there", Assert.Single(ChatCheck.Problems(Chat, [Said(1, Second), Said(2, First)], [Promised(1, First)])), StringComparison.Ordinal);

    [Fact]
    public void A_message_that_is_there_twice_is_found()
        => Assert.EndsWith("is there 2 times", Assert.Single(ChatCheck.Problems(Chat, [Said(1, First), Said(2, First)], [Promised(1, First)])), StringComparison.Ordinal);

    [Fact]
    public void A_gap_is_found()
        => Assert.EndsWith("entry 3 stands where another one belongs", Assert.Single(ChatCheck.Problems(Chat, [Said(1, First), Said(3, Second)], [])), StringComparison.Ordinal);

    [Fact]
    public void A_writers_later_message_before_the_earlier_one_is_found()
        => Assert.EndsWith("stands before it", Assert.Single(ChatCheck.Problems(Chat, [Said(1, Second), Said(2, First)], [Promised(2, First), Promised(1, Second)])), StringComparison.Ordinal);

    [Fact]
    public void A_message_after_the_end_is_found()
        => Assert.EndsWith("came after the end", Assert.Single(ChatCheck.Problems(Chat, [new(1, "ended", null, null), Said(2, First)], [])), StringComparison.Ordinal);

    [Fact]
    public void A_second_end_is_found()
        => Assert.EndsWith("ended is there 2 times", Assert.Single(ChatCheck.Problems(Chat, [new(1, "ended", null, null), new(2, "ended", null, null)], [])), StringComparison.Ordinal);

    [Fact]
    public void What_an_agent_was_told_and_the_chat_does_not_know_is_found()
    {
        var deeds = new Deeds();
        deeds.Accepted(Chat);
        deeds.Ended(Chat);

        Assert.EndsWith("was ended and does not know of it", Assert.Single(deeds.Problems(new Dictionary<string, IReadOnlyList<StoredEntry>> { [Chat] = [new(1, "joined", null, null)] })), StringComparison.Ordinal);
        Assert.Equal(2, deeds.Problems(new Dictionary<string, IReadOnlyList<StoredEntry>>()).Count());
    }

    private static StoredEntry Said(long sequence, Guid message) => new(sequence, "message", message, $"{message}");

    private static Acknowledged Promised(long sequence, Guid message) => new(Chat, "writer", sequence, message, $"{message}");
}
