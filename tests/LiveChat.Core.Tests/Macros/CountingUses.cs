using LiveChat.Macros;
using LiveChat.Settings;
using Microsoft.Extensions.Hosting;
using static LiveChat.Core.Tests.Macros.Desk;

namespace LiveChat.Core.Tests.Macros;

public sealed class CountingUses : IAsyncLifetime, IAsyncDisposable
{
    private readonly Desk _desk = new();

    private MacroUses Uses => _desk.Host.Get<MacroUses>();

    private ISettingsStore Settings => _desk.Host.Get<ISettingsStore>();

    [Fact]
    public async Task What_everybody_of_a_team_inserts_is_counted_together_and_at_once()
    {
        var macro = await _desk.SavedAsync(Ana, Support);
        _desk.Macros.CountUse(Ana, Support, macro.Id);
        _desk.Macros.CountUse(Ben, Support, macro.Id);
        Assert.Equal(2, Assert.Single(await _desk.Macros.ListAsync(Ana)).Uses);

        await Uses.WriteAsync(default);
        _desk.Macros.CountUse(Ben, Support, macro.Id);

        Assert.Equal(3, Assert.Single(await _desk.Macros.ListAsync(Ben)).Uses);
    }

    [Fact]
    public async Task Counting_moves_neither_the_version_of_the_settings_nor_that_of_the_macro()
    {
        var macro = await _desk.SavedAsync(Ana, Support);
        var version = await Settings.VersionAsync(default);

        _desk.Macros.CountUse(Ana, Support, macro.Id);
        await Uses.WriteAsync(default);

        Assert.Equal(version, await Settings.VersionAsync(default));
        Assert.True((await _desk.Macros.SaveAsync(Ben, Support, macro.Id, Hello with { Body = "Ben's" }, macro.Version)).Ok);
        Assert.Equal(1, Assert.Single(await _desk.Macros.ListAsync(Ana)).Uses);
    }

    [Fact]
    public async Task However_often_a_macro_is_used_it_is_one_write_a_minute()
    {
        var macro = await _desk.SavedAsync(Ana, Support);
        for (var i = 0; i < 1000; i++) _desk.Macros.CountUse(Ana, Support, macro.Id);
        await Uses.WriteAsync(default);
        var first = Assert.Single(await Settings.ListAsync(SettingsKind.Use, default));
        await Uses.WriteAsync(default);

        Assert.Equal(first, Assert.Single(await Settings.ListAsync(SettingsKind.Use, default)));
        Assert.Equal(1000, Assert.Single(await _desk.Macros.ListAsync(Ana)).Uses);
    }

    [Fact]
    public async Task What_does_not_exist_or_is_another_teams_is_not_counted()
    {
        var macro = await _desk.SavedAsync(Ana, Support);

        Assert.Equal(MacroRefusal.OwnerNotFound, _desk.Macros.CountUse(Cem, Support, macro.Id));
        Assert.Equal(MacroRefusal.OwnerNotFound, _desk.Macros.CountUse(Mia, Support, macro.Id));
        Assert.Null(_desk.Macros.CountUse(Ana, Support, NewId()));
        await Uses.WriteAsync(default);

        Assert.Equal("{}", Assert.Single(await Settings.ListAsync(SettingsKind.Use, default)).Content);
    }

    [Fact]
    public async Task A_host_that_stops_writes_what_it_counted_last()
    {
        var macro = await _desk.SavedAsync(Ana, Support);
        _desk.Macros.CountUse(Ana, Support, macro.Id);

        await ((IHostedService)Uses).StopAsync(default);

        Assert.Contains($"\"{macro.Id}\":1", Assert.Single(await Settings.ListAsync(SettingsKind.Use, default)).Content, StringComparison.Ordinal);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();
}
