using LiveChat.Macros;

namespace LiveChat.Core.Tests.Macros;

/// <summary>Keeps whom it was told of.</summary>
internal sealed class RecordingMacroNotifier : IMacroNotifier
{
    public List<MacroOwner?> Told { get; } = [];

    public bool Fails { get; set; }

    public void Tell(MacroOwner? owner)
    {
        Told.Add(owner);
        if (Fails) throw new InvalidOperationException("Nobody is told.");
    }
}
