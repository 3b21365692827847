namespace LiveChat.Macros;

/// <summary>Is told when macros changed, on this node or another one.</summary>
public interface IMacroNotifier
{
    /// <summary>Lets those who use the macros know, without waiting for them.</summary>
    /// <param name="owner">Whose macros changed; <see langword="null"/> when that is not known: anybody's.</param>
    void Tell(MacroOwner? owner);
}
