using LiveChat.Faults.Checking;
using LiveChat.Faults.Hosting;
using LiveChat.Faults.Killing;
using LiveChat.Faults.People;
using LiveChat.Testing;

namespace LiveChat.Faults.PostgreSql;

/// <summary>The shop over PostgreSQL, when one of the two is killed.</summary>
[RequiresPostgreSqlServer]
public sealed class KillingOverPostgreSql(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private const int Writers = 20;

    [Spec]
    public async Task A_shop_that_is_killed_loses_doubles_and_moves_nothing_acknowledged()
    {
        using var rounds = new KillRounds(seed: 22, server.ConnectionString);

        await rounds.RunAsync(Length.KillRounds / 4 * Length.Kills);

        Assert.Empty(await rounds.CheckAsync());
        Assert.True(rounds.Ended > 0, "No chat was ended.");
    }

    [Spec]
    public async Task A_database_that_is_killed_loses_nothing_acknowledged_and_the_shop_goes_on_when_it_is_back()
    {
        using var folder = new ShopFolder(server.ConnectionString);
        using var ledger = new Ledger(folder.Ledger);
        Writer[] writers = [.. Enumerable.Range(1, Writers).Select(i => new Writer($"over{i}", ledger))];
        await using var shop = await ShopProcess.StartAsync(folder);
        using var stopping = new CancellationTokenSource();
        var acknowledgements = new Acknowledgements();
        var writing = Task.WhenAll(writers.Select(w => Task.Run(() => w.WriteAsync(shop.Address, acknowledgements.Add, stopping.Token))));

        for (var round = 0; round < 3; round++)
        {
            // Nobody has stopped: writers end only when the shop is gone or refuses for good.
            await await Task.WhenAny(acknowledgements.MoreAsync(200), writing);
            Assert.False(writing.IsCompleted, "The writers have stopped.");
            await server.KillAsync();
            await server.StartAsync();
        }

        await acknowledgements.MoreAsync(200);
        await stopping.CancelAsync();
        await writing;

        ledger.Dispose();
        var acknowledged = Ledger.Read(folder.Ledger);
        foreach (var visitor in writers.Select(w => w.Visitor))
        {
            await using var hub = await visitor.ConnectAsync(shop.Address);
            Assert.Empty(ChatCheck.Problems(visitor.Chat, await visitor.ReadAsync(hub), acknowledged));
        }

        Assert.True(acknowledged.Count >= 800, $"{acknowledged.Count} acknowledged.");
        Assert.True(writers.Sum(w => w.Refused) > 0, "Nobody was told to try again, so nobody wrote while the database was gone.");
        await StillRingsAsync(shop);
    }

    /// <summary>What goes on by itself in the shop goes on, too: a new chat rings, is accepted and ended.</summary>
    private static async Task StillRingsAsync(ShopProcess shop)
    {
        var late = new Visitor("late");
        await using var desk = await Desk.OpenAsync(shop.Address);
        await using var hub = await late.ConnectAsync(shop.Address);
        await late.StartAsync(hub);
        var ring = await desk.RingAsync();
        await desk.AcceptAsync(ring);
        await desk.SendAsync(ring.Chat, "Here I am.");
        await desk.EndAsync(ring.Chat);
    }
}
