using System.Text.RegularExpressions;

namespace LiveChat.Architecture.Tests;

public partial class LogMessages
{
    /// <summary>What a text in a log message may be: words of our own and of the host's code, ids, and addresses of the host. Nothing that a customer or an agent wrote.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["area"] = "a part of LiveChat",
        ["call"] = "the name of a store's method",
        ["code"] = "a code of ours, or of a task of the host's",
        ["connectionId"] = "an id SignalR made",
        ["copy"] = "the name of a copy, in code",
        ["definition"] = "what a setting of the host's code is called",
        ["difference"] = "what two nodes say of a setting of the host's code",
        ["kind"] = "the kind of an outbox item, in code",
        ["lost"] = "the names of settings in a document",
        ["method"] = "the name of a hub's method",
        ["name"] = "what a document of settings is called",
        ["option"] = "the name of an option",
        ["ownOrigin"] = "the host's own address",
        ["policy"] = "the name of a policy, in code",
        ["reason"] = "why a token was refused, in words of ours",
        ["reference"] = "ids",
        ["reply"] = "what clamd says of a file: its own words, and the name of what it found",
        ["settings"] = "settings of the database",
        ["why"] = "why a document of settings cannot count, in words of ours",
    };

    [Fact]
    public void An_id_means_one_thing_in_all_packages_together()
    {
        var ids = SourceFiles.Under("src", "Log.cs").SelectMany(f => Id().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Every_text_in_a_message_is_known_to_hold_nothing_that_people_wrote()
    {
        var texts = SourceFiles.Under("src", "Log.cs").SelectMany(f => Text().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Texts.Keys.Order(StringComparer.Ordinal), texts);
    }

    [GeneratedRegex(@"(?<=partial void .*)\b(?:string|object|IEnumerable<string>|IReadOnlyList<string>|string\[\])\??\s+(\w+)(?=[,)])")]
    private static partial Regex Text();

    [GeneratedRegex(@"\[LoggerMessage\((\d+),")]
    private static partial Regex Id();
}
