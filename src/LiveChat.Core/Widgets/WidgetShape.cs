using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Widgets;

/// <summary>How the console's widgets are kept, and put in force. How the host vouches for its users stays code's to say.</summary>
internal sealed class WidgetShape(WidgetCatalog widgets, IOptionsMonitor<WidgetOptions> options) : ISettingsShape<WidgetOptions>
{
    public SettingsKind Kind => SettingsKind.Widget;

    public WidgetOptions? WhenUnknown => null;

    public IReadOnlyList<string> InCode => widgets.Added;

    public IReadOnlyList<string> BuiltIn => widgets.BuiltIn;

    public WidgetOptions New() => new();

    public WidgetOptions OptionsOf(string name) => options.Get(name);

    public bool IsName(string name) => WidgetId.TryParse(name, out _);

    public (WidgetOptions Options, SettingsStamp Stamp) Read(string name, string content)
    {
        var file = WidgetFile.Read(content);
        var read = file.ToOptions();
        var identity = options.Get(name).Identity;
        read.Identity.Required = identity.Required;
        foreach (var secret in identity.Secrets) read.Identity.Secrets.Add(secret);
        return (read, file.Stamp ?? SettingsStamp.Unknown);
    }

    public string Write(WidgetOptions options, SettingsStamp stamp, string? before) => WidgetFile.Write(options, stamp, PublishedKeys.Of(before, null).And(options));

    public IEnumerable<SettingsProblem> ProblemsOfChange(string name, string? before, WidgetOptions options)
        => PublishedKeys.Of(before, BuiltIn.Contains(name, StringComparer.Ordinal) ? OptionsOf(name) : null).Problems(options);

    /// <summary>Widgets do not name each other.</summary>
    public void Consider(IReadOnlyCollection<string> console)
    {
    }

    public void Apply(IReadOnlyList<NamedSettings<WidgetOptions>> console) => widgets.Follow(console);
}
