using System.Text;
using LiveChat.Faults.Histories;

namespace LiveChat.Faults.TwoNodes;

/// <summary>What happens to nodes that have their defences, and to nodes that have not.</summary>
internal static class Scenes
{
    /// <summary>Gets within what time a message is with people on another node.</summary>
    public static TimeSpan SoonElsewhere { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets within what time a queue rings again whose node is gone: six seconds it has it, two later the other looks; and what a slow machine needs.</summary>
    public static TimeSpan SoonTakenOver { get; } = TimeSpan.FromSeconds(8) + SoonElsewhere;

    /// <summary>Loses three of ten answers to messages from now on, each after the message was stored.</summary>
    public static void LoseAnswers(params Node[] nodes)
    {
        var random = new Random(30);
        foreach (var node in nodes) node.Clients.Weather = new() { CutsBefore = piece => Encoding.UTF8.GetString(piece.Span).Contains("{\"sequence\":", StringComparison.Ordinal) && IsUnlucky() };

        bool IsUnlucky()
        {
            lock (random) return random.Next(10) < 3;
        }
    }

    /// <summary>Lets the other node be asked to end while it writes what a customer has said, which takes a while because its way to the database is long.</summary>
    public static async Task EndWhileWritingAsync(Crowd crowd, Node one, Node other)
    {
        var ana = await crowd.AgentAsync("ana", one);
        ana.BeSilent();
        var asked = crowd.AskedAsync("eve", ana);
        var shopper = await crowd.ShopperAsync("eve", other, one);
        await asked;

        other.Database.Weather = new() { Delay = TimeSpan.FromMilliseconds(400) };
        var interjecting = shopper.InterjectAsync("eve interjects");
        await other.Shop.AskToEndAsync();
        await other.Shop.EndedAsync();
        other.Database.Weather = new();
        await interjecting;
        ana.Speak();
    }

    /// <summary>Lets the other node stand still until the customer has closed the chat of an agent on it, and the agent meanwhile write something in it.</summary>
    public static async Task CloseWhileStandingStillAsync(Crowd crowd, Node one, Node other)
    {
        // The node may hear nothing of the ring, so the desk asks.
        var ben = await crowd.AgentAsync("ben", crowd.Pace with { Look = TimeSpan.FromSeconds(1), Patience = Length.Pause * 3 }, other);
        ben.BeSilent();
        var asked = crowd.AskedAsync("kay", ben);
        var shopper = await crowd.ShopperAsync("kay", one);
        await asked;

        await other.Shop.PauseAsync();
        var interjecting = ben.InterjectAsync();
        await shopper.CloseChatAsync();
        await other.Shop.GoOnAsync();
        await interjecting;
        ben.Speak();
    }

    /// <summary>Lets the other node stand still until the chat of an agent on it is with somebody else, and the agent meanwhile write something in it.</summary>
    public static async Task StandStillAsync(Crowd crowd, Node one, Node other)
    {
        // Ben's desk waits for its answer, so that the node finds the question when it goes on.
        var ben = await crowd.AgentAsync("ben", crowd.Pace with { Patience = Length.Pause * 3 }, other);
        ben.BeSilent();
        var taken = crowd.History.SeenAsync(e => e is Accepted);
        await crowd.ShoppersAsync(1, one);
        await taken;
        var ana = await crowd.AgentAsync("ana", one);
        ana.BeSilent();

        var takenAgain = crowd.History.SeenAsync(e => e is Accepted accepted && accepted.Who == ana.Name);
        await other.Shop.PauseAsync();
        var still = TimeProvider.System.GetTimestamp();
        var interjecting = ben.InterjectAsync();
        await takenAgain;
        if (Length.Pause - TimeProvider.System.GetElapsedTime(still) is { Ticks: > 0 } left) await Task.Delay(left, TimeProvider.System);
        await other.Shop.GoOnAsync();
        await interjecting;
        ana.Speak();
        ben.Speak();
    }
}
