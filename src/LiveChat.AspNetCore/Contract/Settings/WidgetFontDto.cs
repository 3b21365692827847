namespace LiveChat.AspNetCore.Contract;

/// <summary>What the panel is written in.</summary>
internal enum WidgetFontDto
{
    /// <summary>The font of the reader's system.</summary>
    System,

    /// <summary>The font the page names, where the reader's system has it.</summary>
    InheritName,
}
