namespace LiveChat.Settings;

/// <summary>What a settings document is about.</summary>
public enum SettingsKind
{
    /// <summary>A queue.</summary>
    Queue,

    /// <summary>A team.</summary>
    Team,

    /// <summary>A widget.</summary>
    Widget,

    /// <summary>A macro.</summary>
    Macro,

    /// <summary>A rule, e.g. what is redacted and when.</summary>
    Rule,

    /// <summary>What the nodes of an installation tell each other. Nobody sets it, and nobody is shown it.</summary>
    Node,

    /// <summary>What is noted of what is set: how often the macros of a team are used, where a widget was seen, what its forms asked for. Not set by anybody.</summary>
    Use,

    /// <summary>How transcripts are mailed.</summary>
    Transcript,

    /// <summary>An agent, as far as the host's sign-in does not say it.</summary>
    Agent,
}
