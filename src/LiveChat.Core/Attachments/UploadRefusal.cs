namespace LiveChat.Attachments;

/// <summary>Why something about an upload was not written.</summary>
public enum UploadRefusal
{
    /// <summary>There is no such upload.</summary>
    NotFound,

    /// <summary>The id was used for another plan.</summary>
    IdReused,

    /// <summary>Too many uploads of the chat are under way.</summary>
    TooManyOpen,

    /// <summary>The chat's files would be too large together.</summary>
    QuotaExceeded,

    /// <summary>The part has a wrong number or length, or other bytes than the same part had before.</summary>
    PartMismatch,

    /// <summary>Parts are missing.</summary>
    Incomplete,

    /// <summary>Somebody changed the upload since the caller read it: read again.</summary>
    Changed,

    /// <summary>What became of the upload is settled.</summary>
    Settled,
}
