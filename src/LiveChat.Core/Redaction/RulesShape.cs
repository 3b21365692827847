using LiveChat.Detection;
using LiveChat.Settings;

namespace LiveChat.Redaction;

/// <summary>How the console's rules are kept, and put in force: one document for all of them.</summary>
internal sealed class RulesShape(RulesInForce rules, DetectorCatalog catalog) : ISettingsShape<RedactionRules>
{
    public SettingsKind Kind => SettingsKind.Rule;

    /// <summary>The strictest: every detector redacts before anything is kept. What was kept once is out of reach of a rule that is mended later. Ages can wait: a chat that should have gone goes then.</summary>
    public RedactionRules? WhenUnknown => new() { Detection = catalog.All.ToDictionary(d => d.Name, _ => DetectionMode.RedactBeforeStore) };

    /// <summary>Code says single things, never the whole.</summary>
    public IReadOnlyList<string> InCode => [];

    public IReadOnlyList<string> BuiltIn { get; } = [RulesInForce.Name];

    public RedactionRules New() => new();

    public RedactionRules OptionsOf(string name) => new();

    public bool IsName(string name) => false;

    public (RedactionRules Options, SettingsStamp Stamp) Read(string name, string content)
    {
        var file = RulesFile.Read(content);
        return (file.ToRules(catalog), file.Stamp ?? SettingsStamp.Unknown);
    }

    public IReadOnlyList<string> Lost(string content) => RulesFile.Read(content).Lost(catalog);

    public string Write(RedactionRules options, SettingsStamp stamp) => RulesFile.Write(options, stamp);

    public void Consider(IReadOnlyCollection<string> console)
    {
    }

    public void Apply(IReadOnlyList<NamedSettings<RedactionRules>> console) => rules.Follow(console is [var one, ..] ? one.Options : new());
}
