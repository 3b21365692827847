namespace LiveChat.Widgets;

/// <summary>What the panel is written in.</summary>
public enum WidgetFont
{
    /// <summary>The font of the reader's system.</summary>
    System,

    /// <summary>The font the page names, where the reader's system has it; nothing is downloaded.</summary>
    InheritName,
}
