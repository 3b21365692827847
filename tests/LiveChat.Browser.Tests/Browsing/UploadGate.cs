using System.Collections.Concurrent;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Browsing;

/// <summary>Stands between one person's browser and the server where the parts of files pass.</summary>
internal sealed class UploadGate(Person person)
{
    private const string Parts = "**/api/uploads/*/parts/*";

    private readonly ConcurrentQueue<int> _passed = [];
    private readonly ConcurrentDictionary<int, Func<IRoute, Task>> _instead = [];
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _closed = [];

    /// <summary>Gets the numbers of the parts that came to the server, in the order they did.</summary>
    public IReadOnlyList<int> Passed => [.. _passed];

    public static async Task<UploadGate> StandAsync(Person person)
    {
        var gate = new UploadGate(person);
        await person.Context.RouteAsync(Parts, gate.HandleAsync);
        return gate;
    }

    /// <summary>Stands there no longer.</summary>
    public Task LeaveAsync() => person.Context.UnrouteAsync(Parts);

    /// <summary>Lets a part wait until the gate is opened for it.</summary>
    public void Close(int part) => _closed[part] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open(int part) => _closed[part].TrySetResult();

    /// <summary>Does something else with a part, once.</summary>
    public void Instead(int part, Func<IRoute, Task> act) => _instead[part] = act;

    private async Task HandleAsync(IRoute route)
    {
        var part = int.Parse(route.Request.Url.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        if (_instead.TryRemove(part, out var act))
        {
            await act(route);
            return;
        }

        if (_closed.TryGetValue(part, out var closed)) await closed.Task;
        _passed.Enqueue(part);
        try
        {
            await route.ContinueAsync();
        }
        catch (PlaywrightException)
        {
            // The page has given the part up while it waited here.
        }
    }
}
