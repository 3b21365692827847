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

    public string NameRule => "Use 16 to 40 letters, digits, '-' and '_'.";

    public (WidgetOptions Options, SettingsStamp Stamp) Read(string name, string content)
    {
        var file = WidgetFile.Read(content);
        var read = file.ToOptions();
        var identity = options.Get(name).Identity;
        read.Identity.Required = identity.Required;
        foreach (var secret in identity.Secrets) read.Identity.Secrets.Add(secret);
        return (read, file.Stamp ?? SettingsStamp.Unknown);
    }

    public string Write(WidgetOptions options, SettingsStamp stamp) => WidgetFile.Write(options, stamp);

    /// <summary>The keys customers answered under, which is over neither with the field nor with the widget.</summary>
    public SettingsKey? MemoryOf(string name) => PublishedKeysFile.KeyOf(new(name));

    public string? Remember(string name, string? memory, string? counted)
        => Counted(name, counted) is { } widget ? PublishedKeysFile.Write(PublishedKeysFile.Read(memory).And(widget)) : memory;

    public IEnumerable<SettingsProblem> ProblemsOfChange(string name, string? before, string? memory, WidgetOptions options)
        => PublishedKeysFile.Read(memory).Problems(Counted(name, before), options);

    /// <summary>Widgets do not name each other.</summary>
    public void Consider(IReadOnlyCollection<string> console)
    {
    }

    public void Apply(IReadOnlyList<NamedSettings<WidgetOptions>> console) => widgets.Follow(console);

    /// <summary>The widget of a document, or the one that counts without any; <see langword="null"/> where nobody can read it.</summary>
    private WidgetOptions? Counted(string name, string? document)
    {
        if (document is null) return BuiltIn.Contains(name, StringComparer.Ordinal) ? OptionsOf(name) : null;

        try
        {
            return WidgetFile.Read(document).ToOptions();
        }
        catch (Exception)
        {
            // What somebody wrote past the editor may fail in any way, and can be set anew all the same.
            return null;
        }
    }
}
