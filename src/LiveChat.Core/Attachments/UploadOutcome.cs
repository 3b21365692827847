namespace LiveChat.Attachments;

/// <summary>What became of a change of an upload.</summary>
/// <param name="Refusal">Why nothing was written; <see langword="null"/> when it was, or had been before.</param>
/// <param name="Upload">The upload as it is now; <see langword="null"/> when there is none.</param>
public readonly record struct UploadOutcome(UploadRefusal? Refusal, Upload? Upload)
{
    /// <summary>The upload is as the caller wants it.</summary>
    /// <param name="upload">The upload.</param>
    public static implicit operator UploadOutcome(Upload upload) => new(null, upload);

    /// <summary>Nothing was written.</summary>
    /// <param name="refusal">Why.</param>
    public static implicit operator UploadOutcome(UploadRefusal refusal) => new(refusal, null);
}
