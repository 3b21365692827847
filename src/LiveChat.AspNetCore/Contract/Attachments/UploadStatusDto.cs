namespace LiveChat.AspNetCore.Contract;

/// <summary>Where an upload stands.</summary>
internal enum UploadStatusDto
{
    /// <summary>Parts come in.</summary>
    Uploading,

    /// <summary>Complete, but not known to be clean yet: ask again after a while.</summary>
    Checking,

    /// <summary>It can be sent with a message.</summary>
    Ready,

    /// <summary>It went with a message.</summary>
    Sent,

    /// <summary>It cannot be sent; <c>code</c> says why.</summary>
    Refused,
}
