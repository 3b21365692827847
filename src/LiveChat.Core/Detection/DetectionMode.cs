namespace LiveChat.Detection;

/// <summary>What becomes of what a detector finds in something somebody writes.</summary>
public enum DetectionMode
{
    /// <summary>Nothing: the detector is not asked.</summary>
    Off,

    /// <summary>It is kept as it is, and the company sees with the message what kind it may be.</summary>
    Flag,

    /// <summary>It is replaced before it is kept: it reaches no store, no search, no log, no mail and nobody else.</summary>
    RedactBeforeStore,
}
