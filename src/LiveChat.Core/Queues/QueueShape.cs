using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

/// <summary>How the console's queues are kept, and put in force.</summary>
internal sealed class QueueShape(QueueNames names, QueueCatalog queues, IOptionsMonitor<QueueOptions> options) : ISettingsShape<QueueOptions>
{
    public SettingsKind Kind => SettingsKind.Queue;

    public QueueOptions? WhenUnknown => null;

    public IReadOnlyList<string> InCode => names.InCode;

    public IReadOnlyList<string> BuiltIn => names.BuiltIn;

    public QueueOptions New() => new();

    public QueueOptions OptionsOf(string name) => options.Get(name);

    public bool IsName(string name) => ConsoleName.IsValid(name);

    public string NameRule => ConsoleName.Rule;

    public (QueueOptions Options, SettingsStamp Stamp) Read(string name, string content)
    {
        var file = QueueFile.Read(content);
        return (file.ToOptions(), file.Stamp ?? SettingsStamp.Unknown);
    }

    public string Write(QueueOptions options, SettingsStamp stamp) => QueueFile.Write(options, stamp);

    public void Consider(IReadOnlyCollection<string> console) => names.Consider(console);

    public void Apply(IReadOnlyList<NamedSettings<QueueOptions>> console) => queues.Follow(console);
}
