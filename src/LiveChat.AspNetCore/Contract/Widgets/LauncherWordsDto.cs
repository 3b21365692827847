namespace LiveChat.AspNetCore.Contract;

/// <summary>What the launcher says, in one language.</summary>
internal sealed record LauncherWordsDto : WireRecord
{
    /// <summary>The language, as a tag.</summary>
    public required string Lang { get; init; }

    /// <summary>Its name while the panel is closed.</summary>
    public required string Open { get; init; }

    /// <summary>Its name while the panel is open.</summary>
    public required string Close { get; init; }

    /// <summary>How many messages wait, with <c>{count}</c> in it.</summary>
    public required string Unread { get; init; }

    /// <summary>The name of the button that sends the sentence beside the launcher away.</summary>
    public required string Dismiss { get; init; }

    /// <summary>That the panel could not be loaded, on the button that loads it again.</summary>
    public required string Lost { get; init; }
}
