namespace LiveChat.Attachments;

/// <summary>What became of a call about an upload.</summary>
/// <param name="Upload">The upload as it is now; <see langword="null"/> when there is none.</param>
/// <param name="Refusal">Why the call was refused; <see langword="null"/> when it was not.</param>
public sealed record UploadResult(Upload? Upload, AttachmentRefusal? Refusal)
{
    internal static UploadResult Of(Upload upload) => new(upload, upload.Verdict is UploadVerdict.Refused refused ? new AttachmentRefusal(refused.Code) : null);

    internal static UploadResult Refused(string code, Upload? upload = null) => new(upload, new AttachmentRefusal(code));
}
