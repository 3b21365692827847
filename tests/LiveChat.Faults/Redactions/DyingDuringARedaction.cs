using System.Text;
using LiveChat.Faults.Hosting;
using LiveChat.Faults.People;
using LiveChat.Faults.Uploads;

namespace LiveChat.Faults.Redactions;

/// <summary>Promise P11: at whatever point of a redaction the server dies, what was committed never comes back, and asking again does the rest.</summary>
public sealed class DyingDuringARedaction : IDisposable
{
    private const string Canary = "zqcanary";

    private static readonly string[] Points = ["BeforeCommit", "Committed", "FilesGone", "CopiesDone"];

    private readonly ShopFolder _folder = new();

    [Fact]
    public async Task Wherever_the_server_dies_nothing_comes_back_and_asking_again_does_the_rest()
    {
        var visitors = Points.Select(point => new Visitor($"{Canary}-{point}")).ToList();
        await using (var shop = await StartAsync())
        {
            foreach (var visitor in visitors) await TalkAsync(shop, visitor);
        }

        Assert.Equal(Points.Length, Bytes.Count);
        foreach (var (visitor, point) in visitors.Zip(Points))
        {
            await using var shop = await StartAsync($"dying-redaction-at-{point}");
            await using var mia = await Desk.OpenAsync(shop.Address, "mia");
            await Assert.ThrowsAnyAsync<Exception>(() => mia.RedactAsync(visitor.Chat));
            await shop.EndedAsync();
        }

        await using (var shop = await StartAsync())
        {
            foreach (var (visitor, point) in visitors.Zip(Points))
            {
                await using var hub = await visitor.ConnectAsync(shop.Address);
                var told = string.Join(' ', (await visitor.ReadAsync(hub)).Select(e => e.Text));
                Assert.Equal(point == "BeforeCommit", told.Contains(Canary, StringComparison.Ordinal));
            }

            await using var mia = await Desk.OpenAsync(shop.Address, "mia");
            foreach (var visitor in visitors) Assert.DoesNotContain(await mia.RedactAsync(visitor.Chat), r => r.Contains("ending", StringComparison.Ordinal));
            await shop.AskToEndAsync();
            await shop.EndedAsync();
        }

        Assert.Empty(Bytes);
        Assert.All(Directory.EnumerateFiles(_folder.Path, "*.db*", SearchOption.AllDirectories), file => Assert.DoesNotContain(Canary, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Bytes => Directory.Exists(_folder.Attachments)
        ? [.. Directory.EnumerateFiles(_folder.Attachments, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))]
        : [];

    private static async Task TalkAsync(ShopProcess shop, Visitor visitor)
    {
        await using var ana = await Desk.OpenAsync(shop.Address);
        await using var hub = await visitor.ConnectAsync(shop.Address);
        await visitor.StartAsync(hub);
        await ana.AcceptAsync(await ana.RingAsync());
        await ana.LetFilesBeSentAsync(visitor.Chat);
        await visitor.SendAsync(hub, Guid.NewGuid(), $"{Canary} says the customer");
        await ana.SendAsync(visitor.Chat, $"{Canary} says the agent");
        await ana.NoteAsync(visitor.Chat, $"{Canary} says the note");
        using var uploader = new Uploader(shop.Address, hub, visitor.Chat);
        await uploader.SendAsync(new(20_000), Guid.NewGuid(), Guid.NewGuid());
        await ana.EndAsync(visitor.Chat);
    }

    private Task<ShopProcess> StartAsync(string? sabotage = null) => ShopProcess.StartAsync(_folder, sabotage);
}
