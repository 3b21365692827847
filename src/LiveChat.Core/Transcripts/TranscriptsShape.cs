using LiveChat.Settings;

namespace LiveChat.Transcripts;

/// <summary>How what the console says of transcripts is kept, and put in force: one document for all of it.</summary>
internal sealed class TranscriptsShape(TranscriptsInForce transcripts) : ISettingsShape<TranscriptSettings>
{
    public SettingsKind Kind => SettingsKind.Transcript;

    /// <summary>Nothing is mailed: what was sent is out of reach of settings that are mended later. Mails can wait.</summary>
    public TranscriptSettings? WhenUnknown { get; } = new() { AreUnknown = true };

    /// <summary>Code says single things, never the whole.</summary>
    public IReadOnlyList<string> InCode => [];

    public IReadOnlyList<string> BuiltIn { get; } = [TranscriptsInForce.Name];

    public TranscriptSettings New() => new();

    public TranscriptSettings OptionsOf(string name) => new();

    public bool IsName(string name) => false;

    public (TranscriptSettings Options, SettingsStamp Stamp) Read(string name, string content)
    {
        var file = TranscriptsFile.Read(content);
        return (file.ToSettings(), file.Stamp ?? SettingsStamp.Unknown);
    }

    public string Write(TranscriptSettings options, SettingsStamp stamp) => TranscriptsFile.Write(options, stamp);

    public void Consider(IReadOnlyCollection<string> console)
    {
    }

    public void Apply(IReadOnlyList<NamedSettings<TranscriptSettings>> console) => transcripts.Follow(console is [var one, ..] ? one.Options : new());
}
