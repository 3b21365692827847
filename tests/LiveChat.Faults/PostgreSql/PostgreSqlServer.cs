using System.Diagnostics;
using System.Net;
using LiveChat.Faults.Hosting;

namespace LiveChat.Faults.PostgreSql;

/// <summary>A PostgreSQL of its own with its usual settings, to be killed and started again.</summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-postgres-");
    private readonly int _port = FreePort.Find();

    /// <summary>Gets where <c>initdb</c> and <c>pg_ctl</c> are, the newest version; <see langword="null"/> where they are not installed.</summary>
    public static string? Programs { get; } = (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
        .Select(version => Path.Combine(version, "bin"))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
        .Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")))
        .MaxBy(bin => bin, Comparer<string>.Create(CompareVersions));

    /// <summary>Gets how to reach it. Its clients wait only shortly for a server that is not there.</summary>
    public string ConnectionString => ConnectionTo(new(IPAddress.Loopback, _port));

    /// <summary>Gets where it listens.</summary>
    public int Port => _port;

    private string Files => Path.Combine(_folder.FullName, "files");

    /// <summary>How to reach it where it seems to listen, when something stands between.</summary>
    public static string ConnectionTo(IPEndPoint place) => $"Host={place.Address};Port={place.Port};Username=postgres;Database=postgres;Timeout=5";

    public async Task InitializeAsync()
    {
        if (Programs is null) return;

        // The server runs as a user of its own, who has to get here.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.FullName, (UnixFileMode)0b111_111_111);
        await RunAsync("initdb", "-D", Files, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await StartAsync();
    }

    public Task StartAsync() => RunAsync(
        "pg_ctl", "start", "-w", "-s", "-D", Files, "-l", Path.Combine(_folder.FullName, "server.log"), "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");

    /// <summary>Ends every process of it at once; what it had written to its log is found when it starts again.</summary>
    public Task KillAsync() => RunAsync("pg_ctl", "stop", "-w", "-s", "-D", Files, "-m", "immediate");

    public async Task DisposeAsync()
    {
        if (Programs is not null) await KillAsync();
        await RunAsync("rm", "-rf", Files);
        _folder.Delete(recursive: true);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo { WorkingDirectory = _folder.FullName };
        string[] command = [Programs is null || program == "rm" ? program : Path.Combine(Programs, program), .. arguments];

        // PostgreSQL refuses to run as root.
        if (Environment.UserName == "root") command = ["runuser", "-u", "postgres", "--", .. command];
        start.FileName = command[0];
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);

        // Not redirected: the server would inherit it, and keep it open.
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}; see what it wrote.");
    }

    /// <summary>By the numbers in the paths: 15 comes after 9.</summary>
    private static int CompareVersions(string? one, string? other) => Number(one).CompareTo(Number(other));

    private static int Number(string? path) => int.TryParse(Path.GetFileName(Path.GetDirectoryName(path)), out var version) ? version : 0;
}
