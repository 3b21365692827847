namespace LiveChat.Macros;

/// <summary>For hosts without desks.</summary>
internal sealed class NullMacroNotifier : IMacroNotifier
{
    public void Tell(MacroOwner? owner)
    {
    }
}
