namespace LiveChat.Macros;

/// <summary>Lets the other nodes know of changed macros, soon and without waiting for them.</summary>
internal interface IMacroNews
{
    /// <param name="owner">Whose macros changed.</param>
    /// <param name="version">The version of all settings that came with the change.</param>
    void Tell(MacroOwner owner, long version);
}
