using System.Diagnostics;
using LiveChat.Attachments.Images;
using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Why a file is refused. A contract: codes are added, never renamed. A rule of one's own adds its own.</summary>
public static class AttachmentCodes
{
    /// <summary>There is no such chat, or it is not the caller's.</summary>
    public const string ChatNotFound = "chat_not_found";

    /// <summary>The chat is over.</summary>
    public const string ChatEnded = "chat_ended";

    /// <summary>The agent is not in the chat.</summary>
    public const string NotInChat = "not_in_chat";

    /// <summary>This kind of caller sends nothing.</summary>
    public const string NotAllowed = "not_allowed";

    /// <summary>The chat's agent has not switched files on, or has switched them off.</summary>
    public const string Disabled = "attachments_disabled";

    /// <summary>There is no such upload, or it is not the caller's.</summary>
    public const string NotFound = "upload_not_found";

    /// <summary>The file has not come whole, or is not known to be clean yet.</summary>
    public const string NotReady = "upload_not_ready";

    /// <summary>Somebody else writes to the same upload now.</summary>
    public const string Busy = "upload_busy";

    /// <summary>The file is gone for good, because somebody redacted it.</summary>
    public const string Redacted = "redacted";

    /// <summary>The id was used for another file.</summary>
    public const string IdReused = "id_reused";

    /// <summary>The part has a wrong number or length, or other bytes than the same part had before.</summary>
    public const string PartInvalid = "part_invalid";

    /// <summary>A part before it is missing.</summary>
    public const string PartOutOfOrder = "part_out_of_order";

    /// <summary>The file has no bytes.</summary>
    public const string Empty = ImageRefusal.Empty;

    /// <summary>The file has more than <see cref="AttachmentOptions.MaxBytes"/>.</summary>
    public const string TooLarge = "too_large";

    /// <summary>The name has nothing to be seen in it.</summary>
    public const string NameInvalid = "name_invalid";

    /// <summary>The name does not end as those of the allowed types do.</summary>
    public const string ExtensionNotAllowed = "extension_not_allowed";

    /// <summary>The content is none of <see cref="AttachmentOptions.Types"/>.</summary>
    public const string TypeNotAllowed = ImageRefusal.TypeNotAllowed;

    /// <summary>As many uploads are under way as may be; see <see cref="AttachmentOptions.ParallelUploads"/>.</summary>
    public const string TooManyUploads = "too_many_uploads";

    /// <summary>The chat has <see cref="AttachmentOptions.FilesPerChat"/>, or the message would have more than <see cref="ChatAttachment.MaxPerMessage"/>.</summary>
    public const string TooManyFiles = "too_many_files";

    /// <summary>The files would be too large together; see <see cref="AttachmentOptions.BytesPerChat"/> and <see cref="AttachmentOptions.BytesPerVisitor"/>.</summary>
    public const string QuotaExceeded = "quota_exceeded";

    /// <summary>The scanner said so.</summary>
    public const string Infected = "infected";

    /// <summary>The scanner did not say in time that it is clean.</summary>
    public const string ScanUnavailable = "scan_unavailable";

    /// <summary>Who began it gave it up.</summary>
    public const string Aborted = "aborted";

    /// <summary>It was not gone on with, or not sent, for too long.</summary>
    public const string Abandoned = "abandoned";

    /// <summary>The bytes cannot be kept or read now.</summary>
    public const string StorageUnavailable = "storage_unavailable";

    internal static string Of(ChatRefusal refusal) => refusal switch
    {
        ChatRefusal.NotFound => ChatNotFound,
        ChatRefusal.Ended or ChatRefusal.Sealed => ChatEnded,
        ChatRefusal.NotInChat => NotInChat,
        ChatRefusal.NotAllowed => NotAllowed,
        ChatRefusal.AttachmentsOff => Disabled,
        _ => throw new UnreachableException($"{refusal} refuses no file."),
    };

    internal static string Of(UploadRefusal refusal) => refusal switch
    {
        UploadRefusal.NotFound => NotFound,
        UploadRefusal.IdReused => IdReused,
        UploadRefusal.TooManyOpen => TooManyUploads,
        UploadRefusal.QuotaExceeded => QuotaExceeded,
        UploadRefusal.PartMismatch => PartInvalid,
        UploadRefusal.Incomplete => NotReady,
        UploadRefusal.Changed or UploadRefusal.Settled => Busy,
    };
}
