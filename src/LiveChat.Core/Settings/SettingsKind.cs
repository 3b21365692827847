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

    /// <summary>How often something is used, e.g. the macros of a team. Counted, not set by anybody.</summary>
    Use,

    /// <summary>How transcripts are mailed.</summary>
    Transcript,

    /// <summary>An agent, as far as the host's sign-in does not say it.</summary>
    Agent,
}
