using System.Text.Json;
using LiveChat.Faults.Hosting;
using LiveChat.Faults.People;
using LiveChat.Testing;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Faults.Killing;

/// <summary>What was going on when the server was killed goes on when it is back.</summary>
public abstract class GoingOnAfterAKill : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>One try, which may take as long as a slow machine needs for its first mail.</summary>
    private static readonly Dictionary<string, string> Unhurried = new()
    {
        ["LiveChat:Outbox:TriesPerLease"] = "1",
        ["LiveChat:Outbox:AttemptTimeout"] = "00:00:12",
    };

    private readonly ShopFolder _folder;
    private readonly Visitor _kim = new("kim");

    private protected GoingOnAfterAKill(ShopFolder folder) => _folder = folder;

    [Spec]
    public async Task A_ring_still_rings_until_the_same_moment_and_can_be_accepted()
    {
        Ring ring;
        await using (var shop = await ShopProcess.StartAsync(_folder))
        {
            await using var desk = await Desk.OpenAsync(shop.Address);
            await using var hub = await _kim.ConnectAsync(shop.Address);
            await _kim.StartAsync(hub);
            ring = await desk.RingAsync();
            await shop.KillAsync();
        }

        await using var next = await ShopProcess.StartAsync(_folder);
        await using var again = await Desk.OpenAsync(next.Address);

        Assert.Equal(ring, Assert.Single(await again.RingsAsync()));
        await again.AcceptAsync(ring);
        await again.SendAsync(ring.Chat, "Here I am.");
    }

    [Spec]
    public async Task A_mail_that_failed_three_times_around_a_kill_arrives_once()
    {
        await using (var shop = await ShopProcess.StartAsync(_folder, "failing-sender"))
        {
            await EndAChatAsync(shop);
            await shop.WroteAsync("mail try 2");
            await shop.KillAsync();
        }

        Assert.Empty(_folder.MailFiles);
        await using var next = await ShopProcess.StartAsync(_folder, "failing-sender");
        await MailedAsync(next);

        var tries = await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "tries.txt"));
        Assert.Equal(4, tries.Length);
        Assert.Single(tries.Distinct());
        Assert.Single(_folder.MailFiles);
    }

    [Spec]
    public async Task A_kill_between_sent_and_marked_leaves_one_mail_that_is_handed_over_once_more_and_marked()
    {
        await using (var shop = await ShopProcess.StartAsync(_folder, "dying-sender", Unhurried))
        {
            // It may die before it has answered the end of the chat.
            await EndAChatAsync(shop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await shop.EndedAsync();
        }

        Assert.Single(_folder.MailFiles);
        Assert.Single(await NotedAsync("handed-over.txt"));
        await using (var next = await ShopProcess.StartAsync(_folder, "noted-mails", Unhurried))
        {
            await MailedAsync(next);

            // It ends in order, so what is to be marked is.
            await next.AskToEndAsync();
            await next.EndedAsync();
        }

        // The folder keeps one file however often it gets the same mail.
        Assert.Single(_folder.MailFiles);
        var handedOver = await NotedAsync("handed-over.txt");
        Assert.Equal(2, handedOver.Length);
        Assert.Equal(handedOver[0], handedOver[1]);
        Assert.Single(await NotedAsync("marked.txt"));
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<string[]> NotedAsync(string notes)
    {
        var file = Path.Combine(_folder.Path, notes);
        return File.Exists(file) ? await File.ReadAllLinesAsync(file) : [];
    }

    private async Task EndAChatAsync(ShopProcess shop)
    {
        await using var desk = await Desk.OpenAsync(shop.Address);
        await using var hub = await _kim.ConnectAsync(shop.Address);
        await _kim.StartAsync(hub);
        await desk.AcceptAsync(await desk.RingAsync());
        await desk.SendAsync(_kim.Chat, "Goodbye.");
        await desk.EndAsync(_kim.Chat);
    }

    /// <summary>Waits until the chat says that its transcript was sent.</summary>
    private async Task MailedAsync(ShopProcess shop)
    {
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hub = await _kim.ConnectAsync(shop.Address, h => h.On<JsonElement>("Entries", e =>
        {
            if (e.GetProperty("entries").EnumerateArray().Any(IsSent)) sent.TrySetResult();
        }));

        // What came before the connection is in the log.
        if ((await _kim.ReadAsync(hub)).Any(e => e.Kind == StoredEntry.Transcript)) sent.TrySetResult();
        await sent.Task.WaitAsync(Patience, TimeProvider.System);
        Assert.Single(await _kim.ReadAsync(hub), e => e.Kind == StoredEntry.Transcript);
    }

    private static bool IsSent(JsonElement entry) => entry.GetProperty("kind").GetString() == StoredEntry.Transcript;
}
