using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.Attachments;

/// <summary>An upload in the database, without its parts. Times are microseconds since 1970 in UTC.</summary>
internal sealed class UploadRow
{
    public required Guid Id { get; init; }
    public required Guid Chat { get; init; }

    /// <summary>Who uploads, as JSON; see <see cref="AuthorContent"/>.</summary>
    public required string By { get; init; }

    /// <summary>Of a customer, the contact.</summary>
    public required Guid? Contact { get; init; }

    public required string FileName { get; init; }
    public required long Size { get; init; }
    public required int PartSize { get; init; }
    public required long BeganAt { get; init; }
    public required long ChangedAt { get; init; }
    public required long Version { get; init; }
    public required string Status { get; init; }

    /// <summary>Of the kept file.</summary>
    public required string? Type { get; init; }

    /// <summary>Of the kept file.</summary>
    public required long? StoredSize { get; init; }

    /// <summary>Of the kept file.</summary>
    public required string? Hash { get; init; }

    /// <summary>Under which the kept file's bytes are kept.</summary>
    public required Guid? StoredKey { get; init; }

    /// <summary>Of the kept file, in pixels.</summary>
    public required int? Width { get; init; }

    /// <summary>Of the kept file, in pixels.</summary>
    public required int? Height { get; init; }

    /// <summary>With which message it went.</summary>
    public required Guid? Message { get; init; }

    /// <summary>Whether that message was seen. Beside the status, so that an older build reads the row.</summary>
    public bool IsPosted { get; init; }

    /// <summary>Why it was refused.</summary>
    public required string? Code { get; init; }

    public static UploadRow Of(Upload upload)
    {
        var file = upload.File;
        return new()
        {
            Id = upload.Plan.Id.Value,
            Chat = upload.Plan.Chat.Value,
            By = EventJson.Write(upload.Plan.By),
            Contact = (upload.Plan.By as Participant.Customer)?.Contact.Value,
            FileName = upload.Plan.FileName,
            Size = upload.Plan.Size,
            PartSize = upload.Plan.PartSize,
            BeganAt = UtcMicroseconds.Of(upload.BeganAt),
            ChangedAt = UtcMicroseconds.Of(upload.ChangedAt),
            Version = upload.Version,
            Status = StoredName.Of(upload.Status),
            Type = file?.Type,
            StoredSize = file?.Size,
            Hash = file?.Hash,
            StoredKey = file?.Key.Value,
            Width = file?.Width,
            Height = file?.Height,
            Message = (upload.Verdict as UploadVerdict.Sent)?.Message.Value,
            IsPosted = upload.Status is UploadStatus.Posted,
            Code = (upload.Verdict as UploadVerdict.Refused)?.Code,
        };
    }

    public Upload ToUpload(IEnumerable<UploadPartRow> parts) => new()
    {
        Plan = new()
        {
            Id = new(Id),
            Chat = new(Chat),
            By = EventJson.ReadAuthor(By),
            FileName = FileName,
            Size = Size,
            PartSize = PartSize,
        },
        BeganAt = UtcMicroseconds.From(BeganAt),
        ChangedAt = UtcMicroseconds.From(ChangedAt),
        Version = Version,
        Parts = [.. parts.Where(p => p.Upload == Id).OrderBy(p => p.Number).Select(p => new UploadPart(p.Number, p.Length, p.Hash))],
        Verdict = StoredName.ReadUpload(Status) switch
        {
            UploadStatus.Uploading => null,
            UploadStatus.Held => new UploadVerdict.Held(File()),
            UploadStatus.Ready => new UploadVerdict.Ready(File()),
            UploadStatus.Sent or UploadStatus.Posted => new UploadVerdict.Sent(File(), new(Message!.Value)) { IsPosted = IsPosted },
            UploadStatus.Refused => new UploadVerdict.Refused(Code!),
        },
    };

    /// <summary>Before there were a key and a size, there was nothing to put a file in.</summary>
    private StoredFile File() => new(new(StoredKey ?? Id), Type!, StoredSize!.Value, Hash!, Width ?? 1, Height ?? 1);
}
