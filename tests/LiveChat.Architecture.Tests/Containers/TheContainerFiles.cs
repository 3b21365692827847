using System.Text.RegularExpressions;
using System.Xml.Linq;
using LiveChat.Tests;

namespace LiveChat.Architecture.Tests.Containers;

/// <summary>Nobody builds the image here, so what its files say of the rest of the repository is compared.</summary>
public partial class TheContainerFiles
{
    private const string Shop = "samples/Storefront/Storefront.csproj";

    private static readonly string[] Built = [".git", "**/bin", "**/obj", "**/node_modules", "web/dist"];

    private static string Dockerfile => Read("Dockerfile");

    /// <summary>What is copied before the packages are restored, and what is copied of the web parts.</summary>
    private static IReadOnlyList<string> Copied =>
        [.. Copies().Matches(Dockerfile).SelectMany(c => c.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]).Where(f => f != ".")];

    [Fact]
    public void Name_only_keys_that_the_shop_reads()
    {
        var keys = Keys().Matches(Dockerfile + Read("compose.yaml")).Select(k => k.Value).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(["LiveChat__Attachments", "LiveChat__File", "LiveChat__KeyFolder", "LiveChat__Mail__Folder", "LiveChat__Redis", "LiveChat__Store"], keys);
        var page = Read("README.md");
        Assert.All(keys, key =>
        {
            Assert.Contains($"`{key.Replace("__", ":", StringComparison.Ordinal)}`", page, StringComparison.Ordinal);
            Assert.True(IsRead(key.Split("__")[1..], "StorefrontOptions"), $"The shop does not read {key}.");
        });
        Assert.All(Connections().Matches(Dockerfile + Read("compose.yaml")), c => Assert.Equal("ConnectionStrings__LiveChat", c.Value));
    }

    [Fact]
    public void Copy_only_what_is_there()
    {
        Assert.NotEmpty(Copied);
        Assert.All(Copied, f => Assert.True(Path.Exists(At(f)), $"Dockerfile copies {f}, which is not there."));
    }

    [Fact]
    public void Restore_with_every_project_of_the_shop_and_all_that_is_imported()
    {
        var projects = WithReferences(Shop, []);
        string[] imported = ["global.json", "Directory.Packages.props", "src/LiveChat.AspNetCore/build/Web.targets"];
        var props = projects.SelectMany(FoldersOf).Distinct().Select(f => Path.Combine(f, "Directory.Build.props")).Where(f => File.Exists(At(f)));
        string[] web = ["web/package.json", "web/package-lock.json"];

        Assert.Equal(projects.Concat(imported).Concat(props).Concat(web).Order(StringComparer.Ordinal), Copied.Order(StringComparer.Ordinal));
        Assert.Equal(imported[2..], projects.SelectMany(ImportsOf));
    }

    [Fact]
    public void Build_and_run_with_the_version_the_projects_ask_for()
    {
        var version = Framework().Match(Read("Directory.Build.props")).Groups[1].Value;

        Assert.Equal([$"sdk:{version}", $"aspnet:{version}"], Images().Matches(Dockerfile).Select(i => i.Groups[1].Value));
        Assert.Contains("FROM node:20-", Dockerfile, StringComparison.Ordinal);
        Assert.Contains("\"node\": \">=20\"", Read("web/package.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_out_what_is_built_here_and_keep_what_the_build_needs()
    {
        var ignored = Read(".dockerignore").Split('\n');

        Assert.Empty(Built.Except(ignored));
        Assert.All(Copied.Concat(["web", "src", "samples", "BannedSymbols.txt"]), f => Assert.DoesNotContain(ignored, i => i.Length > 0 && (f == i || f.StartsWith(i + "/", StringComparison.Ordinal))));
    }

    [Fact]
    public void Give_a_shop_more_time_to_stop_than_it_takes()
    {
        var grace = int.Parse(Grace().Match(Read("compose.yaml")).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(TimeSpan.FromSeconds(grace) > new Microsoft.Extensions.Hosting.HostOptions().ShutdownTimeout);
    }

    [Fact]
    public void Ask_whether_the_shop_runs_where_it_answers()
    {
        var asked = Asked().Match(Dockerfile).Groups[1].Value;

        Assert.Contains($"app.MapHealthChecks(\"{asked}\"", Read("samples/Storefront/Program.cs"), StringComparison.Ordinal);
        Assert.Contains("location /health/ {", Read("compose.yaml"), StringComparison.Ordinal);
    }

    private static string At(string path) => Path.Combine(Repository.Root, path);

    private static string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Whether a class of the shop's settings has a property of that name, which is a class of settings itself where the key goes on.</summary>
    private static bool IsRead(string[] path, string type)
    {
        var property = Regex.Match(Read($"samples/Storefront/Demo/{type}.cs"), $@"public (\w+)\?? {path[0]} {{ get;");
        return property.Success && (path.Length == 1 || IsRead(path[1..], property.Groups[1].Value));
    }

    private static HashSet<string> WithReferences(string project, HashSet<string> known)
    {
        if (!known.Add(project)) return known;

        foreach (var reference in Includes(project, "ProjectReference", "Include")) WithReferences(reference, known);
        return known;
    }

    private static IEnumerable<string> ImportsOf(string project) => Includes(project, "Import", "Project");

    private static IEnumerable<string> Includes(string project, string element, string attribute)
        => XDocument.Parse(Read(project)).Descendants(element)
            .Select(e => Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(At(project), "..", e.Attribute(attribute)!.Value))));

    /// <summary>The folders above a project, the root last as an empty name.</summary>
    private static IEnumerable<string> FoldersOf(string project)
    {
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder)) yield return folder;
    }

    [GeneratedRegex(@"^COPY (?!--from)(.+)$", RegexOptions.Multiline)]
    private static partial Regex Copies();

    [GeneratedRegex(@"LiveChat__\w+")]
    private static partial Regex Keys();

    [GeneratedRegex(@"ConnectionStrings__\w+")]
    private static partial Regex Connections();

    [GeneratedRegex("<TargetFramework>net([0-9.]+)</TargetFramework>")]
    private static partial Regex Framework();

    [GeneratedRegex("^FROM mcr.microsoft.com/dotnet/(\\S+)", RegexOptions.Multiline)]
    private static partial Regex Images();

    [GeneratedRegex("'GET (\\S+) HTTP")]
    private static partial Regex Asked();

    [GeneratedRegex("stop_grace_period: ([0-9]+)s")]
    private static partial Regex Grace();
}
