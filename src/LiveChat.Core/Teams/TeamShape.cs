using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Teams;

/// <summary>How the console's teams are kept, and put in force.</summary>
internal sealed class TeamShape(TeamCatalog teams, IOptionsMonitor<TeamOptions> options) : ISettingsShape<TeamOptions>
{
    public SettingsKind Kind => SettingsKind.Team;

    public TeamOptions? WhenUnknown => null;

    public IReadOnlyList<string> InCode => teams.InCode;

    public IReadOnlyList<string> BuiltIn => [];

    public TeamOptions New() => new();

    public TeamOptions OptionsOf(string name) => options.Get(name);

    public bool IsName(string name) => ConsoleName.IsValid(name);

    public string NameRule => ConsoleName.Rule;

    public (TeamOptions Options, SettingsStamp Stamp) Read(string name, string content)
    {
        var file = TeamFile.Read(content);
        return (file.ToOptions(), file.Stamp ?? SettingsStamp.Unknown);
    }

    public string Write(TeamOptions options, SettingsStamp stamp) => TeamFile.Write(options, stamp);

    /// <summary>Teams do not name each other.</summary>
    public void Consider(IReadOnlyCollection<string> console)
    {
    }

    public void Apply(IReadOnlyList<NamedSettings<TeamOptions>> console) => teams.Follow(console);
}
