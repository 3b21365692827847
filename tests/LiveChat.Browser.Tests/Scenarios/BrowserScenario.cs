using System.Runtime.CompilerServices;
using LiveChat.Browser.Tests.Browsing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Plays scenes: each with a server, shops and people of its own, and nobody's browser may complain.</summary>
public abstract class BrowserScenario(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private protected Task PlayAsync(Func<Scene, Task> story, [CallerMemberName] string name = "") => PlayAsync(null, story, name);

    /// <summary>Plays with a server that is set up a little differently.</summary>
    private protected async Task PlayAsync(Action<IServiceCollection>? configure, Func<Scene, Task> story, [CallerMemberName] string name = "")
    {
        await using var scene = await Scene.SetAsync(fixture.Browser, configure);
        try
        {
            await story(scene);
        }
        catch
        {
            await Evidence.KeepAsync(scene, $"{GetType().Name}.{name}");
            throw;
        }

        Assert.Empty(scene.People.SelectMany(person => person.Complaints.Unexpected).Distinct());
    }
}
