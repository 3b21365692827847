using System.Text;
using LiveChat.Faults.Conversations;
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
        var ending = ben.EndAllAsync();
        await takenAgain;
        if (Length.Pause - TimeProvider.System.GetElapsedTime(still) is { Ticks: > 0 } left) await Task.Delay(left, TimeProvider.System);
        await other.Shop.GoOnAsync();
        await interjecting;
        await ending;
        ana.Speak();
        ben.Speak();
    }

    /// <summary>Lets nobody answer a ring at the other node, which then hears too late that its agent takes the chat.</summary>
    /// <param name="crowd">Whose chat it is.</param>
    /// <param name="one">Where the customer is, and where it rings next.</param>
    /// <param name="other">Where it rings first.</param>
    /// <param name="standsStill">Whether the other node stands still meanwhile: then its agent is missed before the ring is over.</param>
    /// <returns>How long after the first ring it rang at somebody else.</returns>
    public static async Task<TimeSpan> RingElsewhereAsync(Crowd crowd, Node one, Node other, bool standsStill)
    {
        var ben = await HesitantAsync(crowd, "ben", other);
        var rings = crowd.History.SeenAsync(e => e is Rang rang && rang.Who == ben.Name);
        await crowd.ShopperAsync("una", one);
        await rings;
        var rang = crowd.History.Now;

        if (standsStill)
        {
            await other.Shop.PauseAsync();
            ben.Decide();
        }

        var ringsAgain = crowd.History.SeenAsync(e => e is Rang && e.Who != ben.Name);
        await crowd.AgentAsync("ana", one);
        await ringsAgain;
        var waited = crowd.History.Now - rang;
        var answered = crowd.History.SeenAsync(e => e is AcceptRefused or Accepted && e.Who == ben.Name);
        if (standsStill) await other.Shop.GoOnAsync();
        else ben.Decide();
        await answered;
        return waited;
    }

    /// <summary>Lets a chat that rings on both nodes be taken on the one while the other stands still, which is then told that its agent takes it, too.</summary>
    public static async Task AcceptWhileStandingStillAsync(Crowd crowd, Node one, Node other)
    {
        var ben = await HesitantAsync(crowd, "ben", other);
        var ana = await HesitantAsync(crowd, "ana", one);
        var ringsHere = crowd.History.SeenAsync(e => e is Rang && e.Who == ana.Name);
        var ringsThere = crowd.History.SeenAsync(e => e is Rang && e.Who == ben.Name);
        await crowd.ShopperAsync("vera", one);
        await ringsHere;
        await ringsThere;

        await other.Shop.PauseAsync();
        var answered = crowd.History.SeenAsync(e => e is AcceptRefused or Accepted && e.Who == ben.Name);
        ben.Decide();
        var taken = crowd.History.SeenAsync(e => e is Accepted && e.Who == ana.Name);
        ana.Decide();
        await taken;
        await other.Shop.GoOnAsync();
        await answered;
    }

    /// <summary>Somebody who waits for answers, asks for what it is not told, and does not yet take what rings.</summary>
    private static async Task<DeskAgent> HesitantAsync(Crowd crowd, string agent, Node node)
    {
        var desk = await crowd.AgentAsync(agent, crowd.Pace with { Look = TimeSpan.FromSeconds(1), Patience = Length.Pause * 3 }, node);
        desk.Hesitate();
        return desk;
    }
}
