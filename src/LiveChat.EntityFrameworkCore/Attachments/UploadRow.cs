using LiveChat.Attachments;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.Attachments;

/// <summary>An upload in the database, without its parts. Times are microseconds since 1970 in UTC.</summary>
internal sealed class UploadRow
{
    public required Guid Id { get; init; }
    public required Guid Chat { get; init; }

    /// <summary>Who uploads, as JSON; see <see cref="AuthorContent"/>.</summary>
    public required string By { get; init; }

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

    /// <summary>Why it was refused.</summary>
    public required string? Code { get; init; }

    public static UploadRow Of(Upload upload)
    {
        var file = upload.Verdict switch
        {
            UploadVerdict.Held x => x.File,
            UploadVerdict.Ready x => x.File,
            _ => null,
        };
        return new()
        {
            Id = upload.Plan.Id.Value,
            Chat = upload.Plan.Chat.Value,
            By = EventJson.Write(upload.Plan.By),
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
            UploadStatus.Refused => new UploadVerdict.Refused(Code!),
        },
    };

    private StoredFile File() => new(Type!, StoredSize!.Value, Hash!);
}
