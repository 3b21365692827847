using System.Diagnostics;
using LiveChat.LoadTest.Crowds;

namespace LiveChat.LoadTest.Servers;

/// <summary>A server in a process of its own: this program, started again. Ends when its standard input does.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "listening ";

    private readonly Process _process;
    private readonly HttpClient _http;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new() { BaseAddress = address };
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        // What a web host has; the clients beside it have not.
        start.Environment["DOTNET_gcServer"] = "1";

        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal)) return new(process, new Uri(line[Listening.Length..]));
        }

        throw new InvalidOperationException($"The server ended before it listened: {string.Join(' ', arguments)}.");
    }

    public async Task<ServerCost> CostAsync() => (await _http.GetFromJsonAsync<ServerCost>("/cost"))!;

    /// <summary>What the server holds in memory, after everything it does not need was taken back; in bytes.</summary>
    public Task<long> HeapAsync() => _http.GetFromJsonAsync<long>("/heap");

    /// <summary>What the server holds in memory when that does not get less any more: it takes a moment to let go of a connection.</summary>
    public async Task<long> SettledHeapAsync()
    {
        var (last, heap) = (long.MaxValue, await HeapAsync());
        while (heap < last * 0.999) (last, heap) = (heap, await HeapAsync());
        return heap;
    }

    /// <summary>The customers it made before it listened.</summary>
    public async Task<IReadOnlyList<Member>> CrowdAsync() => (await _http.GetFromJsonAsync<Member[]>("/crowd"))!;

    /// <summary>Cuts all connections but the one this comes on.</summary>
    /// <returns>How many.</returns>
    public Task<int> DropAsync() => _http.GetFromJsonAsync<int>("/drop");

    /// <summary>How many commands the server has sent to PostgreSQL so far; several that went together count as one.</summary>
    public Task<long> CommandsAsync() => _http.GetFromJsonAsync<long>("/commands");

    /// <summary>Runs a host until standard input ends, and says where it listens.</summary>
    public static async Task RunAsync(WebApplication app)
    {
        app.MapGet("/cost", ServerCost.Now);
        app.MapGet("/heap", Heap);
        app.MapGet("/drop", (OpenConnections open, HttpContext context) => open.Drop(context.Connection.Id));
        using var commands = new DatabaseCommands();
        app.MapGet("/commands", () => commands.Count);
        await app.StartAsync();
        Console.WriteLine(Listening + app.Urls.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Nothing is said to a server; the end of the input is the sign to stop.
        }

        await app.StopAsync();
    }

    private static long Heap()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public static WebApplicationBuilder NewBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var open = new OpenConnections();
        builder.Services.AddSingleton(open);
        builder.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(e => e.Use(open.Watch)));
        return builder;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
