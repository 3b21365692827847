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

    /// <summary>It goes with a message, and is served to those who may see the chat.</summary>
    Sent,

    /// <summary>As <see cref="Sent"/>, and its message has been seen in the chat.</summary>
    Posted,

    /// <summary>Never to be served.</summary>
    Refused,
}
