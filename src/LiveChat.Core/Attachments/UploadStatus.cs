namespace LiveChat.Attachments;

/// <summary>Where an upload stands.</summary>
public enum UploadStatus
{
    /// <summary>Parts come in.</summary>
    Uploading,

    /// <summary>Complete and checked; not served until it is known to be clean.</summary>
    Held,

    /// <summary>It may be sent.</summary>
    Ready,

    /// <summary>Never to be served.</summary>
    Refused,
}
