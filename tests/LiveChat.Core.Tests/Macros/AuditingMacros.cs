using LiveChat.Routing;
using static LiveChat.Core.Tests.Macros.Desk;

namespace LiveChat.Core.Tests.Macros;

public sealed class AuditingMacros : IAsyncLifetime, IAsyncDisposable
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Each_change_of_a_teams_macros_is_an_entry_without_what_they_say()
    {
        var made = await _desk.SavedAsync(Mia, Sales);
        await _desk.Macros.SaveAsync(Mia, Sales, made.Id, Hello with { Body = "Bye" }, made.Version);
        await _desk.Macros.DeleteAsync(Mia, Sales, made.Id, made.Version + 1);
        await _desk.Macros.ImportAsync(Ana, Support, [Hello, Hello with { Title = "Another" }]);

        Assert.Equal(
            [
                $$"""mia settings_saved macro/sales/{{made.Id}} {"is_new":true,"fields":["body","shortcut","title"]}""",
                $$"""mia settings_saved macro/sales/{{made.Id}} {"replaced":1,"fields":["body"]}""",
                $$"""mia settings_removed macro/sales/{{made.Id}} {"replaced":2}""",
                """ana settings_saved macro/support {"is_new":true,"count":2}""",
            ],
            await EntriesAsync());
    }

    [Fact]
    public async Task What_changes_nothing_and_what_is_an_agents_own_is_no_entry()
    {
        await _desk.SavedAsync(Ana, Ana.Self);
        await _desk.Macros.SaveAsync(Cem, Sales, NewId(), Hello, 0);
        await _desk.Macros.DeleteAsync(Mia, Sales, NewId(), 1);
        var made = await _desk.SavedAsync(Mia, Sales);
        await _desk.Macros.SaveAsync(Mia, Sales, made.Id, Hello, made.Version);
        await _desk.Macros.ImportAsync(Mia, Sales, [Hello]);

        Assert.Single(await EntriesAsync());
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    private async Task<IEnumerable<string>> EntriesAsync()
        => (await _desk.Host.Get<IJournal>().AuditAsync(0, 100, CancellationToken.None)).Select(r => $"{r.Entry.Actor} {r.Entry.Action} {r.Entry.Subject} {r.Entry.Facts}");
}
