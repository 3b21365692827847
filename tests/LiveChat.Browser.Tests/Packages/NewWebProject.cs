using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using LiveChat.Tests;

namespace LiveChat.Browser.Tests.Packages;

/// <summary>An empty web project in a folder of its own that installs LiveChat from packages, as a stranger would.</summary>
internal sealed partial class NewWebProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-package-");
    private Process? _running;

    private string Packages => Path.Combine(_folder.FullName, "packages");

    private string Project => Path.Combine(_folder.FullName, "shop");

    private string Published => Path.Combine(_folder.FullName, "published");

    /// <summary>Packs, makes the project, gives it a program and publishes it; without Node.js from the moment the packages are there.</summary>
    public async Task PublishAsync(string program, CancellationToken cancellationToken)
    {
        foreach (var package in Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!))
            await Command.RunAsync(new ProcessStartInfo("dotnet", ["pack", $"src/{package}/{package}.csproj", "--no-build", "-c", Configuration(), "-o", Packages]) { WorkingDirectory = Repository.Root }, cancellationToken);

        await DotnetAsync(_folder.FullName, ["new", "web", "-o", Project, "--no-restore"], cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "nuget.config"), NugetConfig(), cancellationToken);
        foreach (var package in new[] { "LiveChat.AspNetCore", "LiveChat.EntityFrameworkCore.Sqlite", "LiveChat.Mail" })
            await DotnetAsync(Project, ["add", "package", package], cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Project, "Program.cs"), program, cancellationToken);
        await DotnetAsync(Project, ["publish", "-c", "Release", "-o", Published], cancellationToken);
    }

    /// <summary>Starts what was published and returns its address once it listens.</summary>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Published, "shop.dll"), "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = Published };
        Prepare(start);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.RedirectStandardOutput = true;

        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _running = Process.Start(start)!;
        _running.EnableRaisingEvents = true;
        _running.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The published application ended before it listened."));
        _running.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? string.Empty) is { Success: true } match)
                address.TrySetResult(new Uri(match.Groups[1].Value));
        };
        _running.BeginOutputReadLine();
        return await address.Task.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (_running is { HasExited: false })
        {
            _running.Kill(entireProcessTree: true);
            _running.WaitForExit();
        }

        _running?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Task DotnetAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };
        Prepare(start);
        return Command.RunAsync(start, cancellationToken);
    }

    /// <summary>Takes Node.js off the path, and the test host's own build settings out of the way.</summary>
    private static void Prepare(ProcessStartInfo start)
    {
        var folders = (start.Environment["PATH"] ?? string.Empty).Split(Path.PathSeparator).Where(folder => folder.Length > 0);
        var dotnet = Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath)!;
        start.Environment["PATH"] = string.Join(Path.PathSeparator, folders.Where(folder => !HasNode(folder)).Prepend(dotnet));
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToList())
            start.Environment.Remove(name);
    }

    private static bool HasNode(string folder) => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe"));

    /// <summary>Installs into a folder of its own, so that no earlier build of the same version is taken; everything else may come from what is installed.</summary>
    private string NugetConfig() => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{Path.Combine(_folder.FullName, "installed")}" />
          </config>
          <fallbackPackageFolders>
            <add key="installed" value="{InstalledPackages()}" />
          </fallbackPackageFolders>
          <packageSources>
            <add key="livechat" value="{Packages}" />
          </packageSources>
        </configuration>
        """;

    private static string InstalledPackages()
        => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Configuration()
        => typeof(NewWebProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
