using LiveChat.AspNetCore.Attachments;
using LiveChat.Attachments;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes files and uploads for the wire.</summary>
internal static class Attachments
{
    public static AttachmentDto Of(ChatAttachment file) => new(file.Id.ToString(), file.Name, file.Type, file.Size, file.Width, file.Height) { Redacted = file.IsRedacted ? true : null };

    public static AttachmentLimitsDto? Of(Chat chat, AttachmentOptions options)
        => chat is { AttachmentsEnabled: true, IsOpen: true } ? new(options.MaxBytes, ChatAttachment.MaxPerMessage, options.ParallelUploads, options.Extensions) : null;

    public static UploadDto Of(Upload upload, string? ticket = null) => new()
    {
        Id = upload.Plan.Id.ToString(),
        Status = upload.Status switch
        {
            UploadStatus.Uploading => UploadStatusDto.Uploading,
            UploadStatus.Held => UploadStatusDto.Checking,
            UploadStatus.Ready => UploadStatusDto.Ready,
            UploadStatus.Sent or UploadStatus.Posted => UploadStatusDto.Sent,
            UploadStatus.Refused => UploadStatusDto.Refused,
        },
        PartSize = upload.Plan.PartSize,
        Received = upload.Parts.Length,
        Ticket = ticket,
        Attachment = upload.Attachment is { } file ? Of(file) : null,
        Code = upload.Verdict is UploadVerdict.Refused refused ? AttachmentErrors.Of(new(refused.Code)).Code : null,
    };
}
