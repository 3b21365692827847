using System.Text.RegularExpressions;
using LiveChat.Tests;

namespace LiveChat.Architecture.Tests;

/// <summary>Which feature of LiveChat.Core may know which. A feature is a folder; nothing points at what stands on it.</summary>
public partial class FeatureArrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Clocks"] = [],
        ["Signals"] = [],
        ["Agents"] = [],
        ["Audit"] = ["Detection"],
        ["Settings"] = ["Audit", "Detection", "Diagnostics"],
        ["ActivityLog"] = ["Agents", "Chats", "Contacts", "Notes", "Queues", "Widgets"],
        ["Reports"] = ["ActivityLog", "Agents", "Chats", "Queues"],
        ["Attachments"] = ["Chats", "Clocks", "Detection", "Diagnostics"],
        ["Contacts"] = ["Detection", "Widgets"],
        ["Teams"] = ["Agents", "Settings"],
        ["Queues"] = ["Settings", "Teams"],
        ["Widgets"] = ["Diagnostics", "Queues", "Detection", "Settings", "Teams"],
        ["Outbox"] = ["Clocks", "Diagnostics", "Signals"],
        ["Detection"] = [],
        ["Notes"] = ["Chats", "Clocks", "Contacts", "Detection", "Diagnostics", "Outbox"],
        ["Events"] = ["Chats", "Notes", "Outbox"],
        ["Diagnostics"] = ["Agents", "Attachments", "Chats", "Outbox", "Queues", "Settings"],
        ["Chats"] = ["Agents", "Audit", "Clocks", "Contacts", "Diagnostics", "Outbox", "Queues", "Detection", "Settings", "Teams", "Widgets"],
        ["Routing"] = ["Agents", "Audit", "Chats", "Clocks", "Detection", "Diagnostics", "Queues", "Settings", "Signals", "Teams"],
        ["Transcripts"] = ["Agents", "Chats", "Clocks", "Contacts", "Diagnostics", "Outbox", "Queues", "Detection", "Settings", "Widgets"],
        ["Redaction"] = ["ActivityLog", "Attachments", "Audit", "Chats", "Clocks", "Contacts", "Detection", "Diagnostics", "Notes", "Outbox", "Routing", "Settings", "Transcripts", "Widgets"],
        ["Webhooks"] = ["Chats", "Events", "Notes", "Outbox", "Redaction", "Widgets"],
        ["WakeUps"] = ["Agents", "Chats", "Clocks", "Contacts", "Diagnostics", "Macros", "Notes", "Redaction", "Routing", "Signals"],
        ["Macros"] = ["Agents", "Audit", "Clocks", "Detection", "Diagnostics", "Settings", "Teams"],
        ["Nodes"] = ["Agents", "Chats", "Clocks", "Diagnostics", "Events", "Macros", "Outbox", "Queues", "Routing", "Settings", "Teams", "Transcripts", "WakeUps", "Webhooks", "Widgets"],
        ["DependencyInjection"] = ["ActivityLog", "Agents", "Attachments", "Audit", "Settings", "Chats", "Clocks", "Contacts", "Detection", "Diagnostics", "Events", "Macros", "Nodes", "Notes", "Outbox", "Queues", "Redaction", "Reports", "Routing", "Teams", "Transcripts", "WakeUps", "Webhooks", "Widgets"],
    };

    private static readonly string[] Banned = ["Common", "Helpers", "Utils", "Models", "Interfaces", "Services", "Activity", "MailKit"];

    private static readonly string[] Roots = ["src", "tests", "samples", "benchmarks", "tools"];

    public static TheoryData<string> Features => [.. Directory.EnumerateDirectories(Core).Select(f => Path.GetFileName(f)!).Where(f => f is not ("bin" or "obj")).Order(StringComparer.Ordinal)];

    private static string Core => Path.Combine(Repository.Root, "src", "LiveChat.Core");

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_knows_only_what_it_stands_on(string feature)
    {
        Assert.True(Allowed.TryGetValue(feature, out var allowed), $"The feature {feature} is not in the list of arrows.");

        var wrong = SourceFiles.Under(Path.Combine("src", "LiveChat.Core", feature))
            .SelectMany(f => Known(File.ReadAllText(f)).Select(k => (File: Path.GetFileName(f), Knows: k)))
            .Where(x => x.Knows != feature && Allowed.ContainsKey(x.Knows) && !allowed.Contains(x.Knows))
            .Distinct()
            .ToList();

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void A_folder_is_named_after_a_feature(string feature) => Assert.DoesNotContain(feature, Banned);

    [Fact]
    public void A_file_has_the_namespace_of_its_folder()
    {
        var wrong = SourceFiles.Under("src").Where(f =>
        {
            var parts = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), f).Split(Path.DirectorySeparatorChar);
            var root = parts[0] == "LiveChat.Core" ? "LiveChat" : parts[0];
            var expected = string.Join('.', [root, .. parts[1..^1]]);
            var actual = Namespace().Match(File.ReadAllText(f)).Groups[1].Value;

            // The wire has one namespace, and the extension methods a host calls sit where it finds them.
            return actual.Length > 0 && actual != expected && !expected.StartsWith(root + ".Contract", StringComparison.Ordinal)
                && actual is not ("Microsoft.Extensions.DependencyInjection" or "Microsoft.Extensions.Hosting" or "Microsoft.AspNetCore.Builder");
        });

        Assert.Empty(wrong.Select(f => Path.GetRelativePath(Repository.Root, f)));
    }

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        // Migrations are written by dotnet ef.
        var files = Roots.SelectMany(d => SourceFiles.Under(d)).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) != "Migrations")
            .Concat(SourceFiles.Under("web", "*.ts").Where(f => !f.EndsWith(".gen.ts", StringComparison.Ordinal)));

        Assert.Empty(files.Where(f => File.ReadLines(f).Count() > 400).Select(f => Path.GetRelativePath(Repository.Root, f)));
    }

    /// <summary>What a source names: by a using, with LiveChat in front, or as Feature.Type from the common namespace.</summary>
    private static IEnumerable<string> Known(string source)
    {
        var code = Comment().Replace(source, "");
        return Qualified().Matches(code).Select(m => m.Groups[1].Value)
            .Concat(Relative().Matches(code).Where(m => File.Exists(Path.Combine(Core, m.Groups[1].Value, m.Groups[2].Value + ".cs"))).Select(m => m.Groups[1].Value));
    }

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bLiveChat\.([A-Z][A-Za-z]+)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.])([A-Z][A-Za-z]+)\.([A-Z][A-Za-z]+)")]
    private static partial Regex Relative();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
