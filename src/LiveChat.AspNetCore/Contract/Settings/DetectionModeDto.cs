namespace LiveChat.AspNetCore.Contract;

/// <summary>What becomes of what a detector finds in something somebody writes.</summary>
internal enum DetectionModeDto
{
    /// <summary>Nothing: the detector is not asked.</summary>
    Off,

    /// <summary>It is kept as it is, and the company sees what kind it may be.</summary>
    Flag,

    /// <summary>It is replaced before it is kept.</summary>
    RedactBeforeStore,
}
