using LiveChat.Detection;
using LiveChat.Settings;

namespace LiveChat.Routing;

/// <summary>How what the console says of agents is kept, and put in force. Code says nothing of single agents: the host does, at each sign-in.</summary>
internal sealed class AgentSettingsShape(AgentSettingsInForce agents) : ISettingsShape<AgentSettings>
{
    private const int LongestId = 200;

    public SettingsKind Kind => SettingsKind.Agent;

    public AgentSettings? WhenUnknown => null;

    public IReadOnlyList<string> InCode => [];

    public IReadOnlyList<string> BuiltIn => [];

    public AgentSettings New() => new();

    public AgentSettings OptionsOf(string name) => new();

    /// <summary>Whatever the host may call an agent.</summary>
    public bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestId && PlainText.IsStorable(name);

    public string NameRule => $"Use what the host calls the agent: at most {LongestId} characters, and not only spaces.";

    public (AgentSettings Options, SettingsStamp Stamp) Read(string name, string content)
    {
        var file = AgentSettingsFile.Read(content);
        return (file.ToSettings(), file.Stamp ?? SettingsStamp.Unknown);
    }

    public string Write(AgentSettings options, SettingsStamp stamp) => AgentSettingsFile.Write(options, stamp);

    /// <summary>Agents do not name each other.</summary>
    public void Consider(IReadOnlyCollection<string> console)
    {
    }

    public void Apply(IReadOnlyList<NamedSettings<AgentSettings>> console) => agents.Follow(console);
}
