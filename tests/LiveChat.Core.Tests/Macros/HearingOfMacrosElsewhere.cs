using LiveChat.Core.Tests.WakeUps;
using LiveChat.Macros;
using LiveChat.Settings;
using LiveChat.WakeUps;
using static LiveChat.Core.Tests.Macros.Desk;

namespace LiveChat.Core.Tests.Macros;

public sealed class HearingOfMacrosElsewhere : IAsyncLifetime, IAsyncDisposable
{
    private readonly RecordingMacroNotifier _told = new();
    private readonly TwoNodes _nodes;

    public HearingOfMacrosElsewhere() => _nodes = new(notifier: _told);

    [Fact]
    public async Task A_change_on_another_node_is_told_here_once()
    {
        _nodes.Connect(await _nodes.There.AnAgentAsync("ana"));
        await _nodes.LookAsync();

        await SaveThereAsync(Ana.Self);
        await SaveThereAsync(Support);
        await _nodes.HearAsync();
        await _nodes.LookAsync();

        Assert.Equal([Ana.Self, Support], _told.Told);
    }

    [Fact]
    public async Task A_change_whose_hint_is_lost_is_found_and_told_to_everybody_once()
    {
        _nodes.Connect(await _nodes.There.AnAgentAsync("ana"));
        await _nodes.LookAsync();

        await SaveThereAsync(Support);
        await _nodes.SentAsync();
        await SaveThereAsync(Ana.Self);
        await _nodes.HearAsync();
        await _nodes.LookAsync();
        await _nodes.LookAsync();

        Assert.Equal([Ana.Self, null], _told.Told);
    }

    [Fact]
    public async Task Hints_are_names_and_numbers_and_never_what_a_macro_says()
    {
        await SaveThereAsync(Support);

        var hint = Assert.IsType<WakeUp.OfMacros>(Assert.Single(await _nodes.SentAsync()));
        Assert.Equal((Support, await _nodes.There.Get<ISettingsStore>().VersionAsync(default)), (hint.Owner, hint.Version));
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _nodes.DisposeAsync();

    private async Task SaveThereAsync(MacroOwner owner) => Assert.True((await _nodes.There.Get<IMacroService>().SaveAsync(
        Ana with { IsAdmin = true }, owner, NewId(), Hello, 0)).Ok);
}
