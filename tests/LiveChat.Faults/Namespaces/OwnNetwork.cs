using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace LiveChat.Faults.Namespaces;

/// <summary>
/// A network namespace for one process, with two wires to this machine: over one it is reached by its clients, over the other it reaches the database. Either end of a wire can be
/// pulled out: then nothing comes and goes, and nobody is told so.
/// </summary>
internal sealed class OwnNetwork : IAsyncDisposable
{
    private const string Prefix = "livechat-";

    /// <summary>Set aside for tests of networks (RFC 2544): 198.18.0.0/15, two addresses for each wire.</summary>
    private const int MaxWires = 1 << 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Wire _clients;
    private readonly Wire _database;

    private OwnNetwork(int number)
    {
        Name = $"{Prefix}{Environment.ProcessId}-{number}";
        var wires = ((Environment.ProcessId * 4) + (number * 2)) % MaxWires;
        (_clients, _database) = (new($"lc{Environment.ProcessId}c{number}", wires), new($"lc{Environment.ProcessId}d{number}", wires + 1));
    }

    public string Name { get; }

    /// <summary>Gets where its clients reach it.</summary>
    public IPAddress Address => _clients.There;

    /// <summary>Gets where it reaches this machine, and the database on it.</summary>
    public IPAddress Database => _database.Here;

    /// <summary>Gets what is missing for one; <see langword="null"/> when it can be made.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Makes one, after those are removed that a killed test run left behind.</summary>
    /// <param name="number">Which one of this process: 0 or 1.</param>
    public static async Task<OwnNetwork> CreateAsync(int number)
    {
        await RemoveLeftoversAsync();
        var network = new OwnNetwork(number);
        try
        {
            await IpAsync("netns", "add", network.Name);
            await IpAsync("-n", network.Name, "link", "set", "lo", "up");
            await network.LayAsync(network._clients, "clients");
            await network.LayAsync(network._database, "database");
            return network;
        }
        catch
        {
            await network.DisposeAsync();
            throw;
        }
    }

    /// <summary>Pulls the wire to the database out.</summary>
    public Task PartAsync() => IpAsync("link", "set", _database.Name, "down");

    /// <summary>Puts the wire to the database in again.</summary>
    public Task JoinAsync() => IpAsync("link", "set", _database.Name, "up");

    /// <summary>The wires go first and at once: those of a network that is removed go some time after it, and the next one has the same.</summary>
    public async ValueTask DisposeAsync()
    {
        var there = await IpAsync("-o", "link", "show", "type", "veth");
        foreach (var wire in new[] { _clients, _database })
        {
            if (there.Contains($" {wire.Name}@", StringComparison.Ordinal)) await IpAsync("link", "delete", wire.Name);
        }

        await RemoveAsync(Name);
    }

    private static string? FindMissing()
    {
        if (Environment.UserName != "root") return "Network namespaces can be made only by root.";

        try
        {
            var name = $"{Prefix}{Environment.ProcessId}-probe";
            using var making = Process.Start(new ProcessStartInfo("ip", ["netns", "add", name]) { RedirectStandardError = true })!;
            making.WaitForExit();
            if (making.ExitCode != 0) return "Network namespaces cannot be made on this machine.";

            using var removing = Process.Start("ip", ["netns", "delete", name]);
            removing.WaitForExit();
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no ip: eng/test.sh installs it, or on Debian, apt-get install iproute2.";
        }
    }

    private async Task LayAsync(Wire wire, string there)
    {
        await IpAsync("link", "add", wire.Name, "type", "veth", "peer", "name", there, "netns", Name);
        await IpAsync("addr", "add", $"{wire.Here}/31", "dev", wire.Name);
        await IpAsync("link", "set", wire.Name, "up");
        await IpAsync("-n", Name, "addr", "add", $"{wire.There}/31", "dev", there);
        await IpAsync("-n", Name, "link", "set", there, "up");
    }

    private static async Task RemoveLeftoversAsync()
    {
        foreach (var name in (await IpAsync("netns", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            if (!Directory.Exists($"/proc/{name.Split('-')[1]}")) await RemoveAsync(name);
        }
    }

    private static async Task RemoveAsync(string name)
    {
        // Only what was started there by the same test run.
        foreach (var id in (await IpAsync("netns", "pids", name)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It has ended by itself.
            }
        }

        await IpAsync("netns", "delete", name);
    }

    private static async Task<string> IpAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        if (process.ExitCode != 0) throw new InvalidOperationException($"ip {string.Join(' ', arguments)}: {await error}");
        return await output;
    }

    private sealed record Wire(string Name, int Number)
    {
        public IPAddress Here => End(0);

        public IPAddress There => End(1);

        private IPAddress End(int end) => new([198, (byte)(18 + (Number >> 15)), (byte)(Number >> 7), (byte)((Number << 1) + end)]);
    }
}
