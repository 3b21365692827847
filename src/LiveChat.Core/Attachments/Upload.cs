using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>A file on its way. Immutable: its methods decide, the store keeps. The bytes live elsewhere.</summary>
public sealed record Upload
{
    /// <summary>What is to be uploaded.</summary>
    public required UploadPlan Plan { get; init; }

    /// <summary>When it began, by the store's time.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it changed last, by the store's time.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Moves with every change; from 1.</summary>
    public long Version { get; init; } = 1;

    /// <summary>The parts whose bytes are kept, by number.</summary>
    public ImmutableArray<UploadPart> Parts { get; init; } = [];

    /// <summary>What became of it; <see langword="null"/> while parts come in.</summary>
    public UploadVerdict? Verdict { get; init; }

    /// <summary>Where it stands.</summary>
    public UploadStatus Status => Verdict switch
    {
        null => UploadStatus.Uploading,
        UploadVerdict.Held => UploadStatus.Held,
        UploadVerdict.Ready => UploadStatus.Ready,
        UploadVerdict.Sent { IsPosted: true } => UploadStatus.Posted,
        UploadVerdict.Sent => UploadStatus.Sent,
        _ => UploadStatus.Refused,
    };

    /// <summary>What is kept; <see langword="null"/> while parts come in, and once it is refused.</summary>
    public StoredFile? File => Verdict switch
    {
        UploadVerdict.Held x => x.File,
        UploadVerdict.Ready x => x.File,
        UploadVerdict.Sent x => x.File,
        _ => null,
    };

    /// <summary>Under which bytes of it may lie.</summary>
    internal IEnumerable<AttachmentKey> Keys => File is { } file ? [Plan.Id.SentKey, file.Key] : [Plan.Id.SentKey];

    /// <summary>What is told of it once it may be sent; <see langword="null"/> before, and once it is refused.</summary>
    public ChatAttachment? Attachment => Verdict is UploadVerdict.Ready or UploadVerdict.Sent && File is { } file
        ? new(new(Plan.Id.Value), AttachmentName.Correct(Plan.FileName, file.Type), file.Type, file.Size, file.Width, file.Height)
        : null;

    /// <summary>Whether all parts are there.</summary>
    public bool IsComplete => Parts.Length == Plan.PartCount;

    /// <summary>The upload with a part whose bytes are kept. The same part again changes nothing.</summary>
    /// <param name="part">The part.</param>
    /// <param name="now">The store's time.</param>
    public UploadOutcome Add(UploadPart part, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (Parts.Contains(part)) return this;
        if (Verdict is not null) return Refuse(UploadRefusal.Settled);
        if (part.Length < 1 || part.Length != Plan.LengthOf(part.Number) || Parts.Any(p => p.Number == part.Number)) return Refuse(UploadRefusal.PartMismatch);

        return this with { Parts = [.. Parts.Append(part).OrderBy(p => p.Number)], Version = Version + 1, ChangedAt = now };
    }

    /// <summary>The upload after somebody has decided about it. The same verdict again changes nothing.</summary>
    /// <param name="expectedVersion">The version that was decided on.</param>
    /// <param name="verdict">What becomes of it: of a complete one anything, of a held one Ready or Refused with the same file, of a ready one Sent with the same file or Refused, of a sent one Refused, Sent as posted, or Ready again when its message never came; of a posted one Refused; of any, refused as <see cref="AttachmentCodes.Redacted"/>.</param>
    /// <param name="now">The store's time.</param>
    public UploadOutcome Finish(long expectedVersion, UploadVerdict verdict, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (Verdict == verdict) return this;
        if (Version != expectedVersion) return Refuse(UploadRefusal.Changed);

        // Of what is redacted not even the name stays, and nothing that would prove what it was; also of what was refused before.
        if (verdict is UploadVerdict.Refused { Code: AttachmentCodes.Redacted })
            return this with { Plan = Plan with { FileName = RedactedText.Mark }, Parts = [], Verdict = verdict, Version = Version + 1, ChangedAt = now };

        var refusal = (Verdict, verdict) switch
        {
            (UploadVerdict.Refused, _) => UploadRefusal.Settled,
            (_, UploadVerdict.Refused) => (UploadRefusal?)null,
            (null, UploadVerdict.Sent) => UploadRefusal.Incomplete,
            (UploadVerdict.Ready before, UploadVerdict.Sent { IsPosted: false } after) when before.File == after.File => null,
            (UploadVerdict.Sent { IsPosted: false } before, UploadVerdict.Sent after) when before with { IsPosted = true } == after => null,
            (UploadVerdict.Sent { IsPosted: false } before, UploadVerdict.Ready after) when before.File == after.File => null,
            (null, _) => IsComplete ? null : UploadRefusal.Incomplete,
            (UploadVerdict.Held before, UploadVerdict.Ready after) when before.File == after.File => null,
            _ => UploadRefusal.Settled,
        };
        return refusal is { } reason ? Refuse(reason) : this with { Verdict = verdict, Version = Version + 1, ChangedAt = now };
    }

    /// <summary>Names the upload by id only.</summary>
    public override string ToString() => $"Upload {Plan.Id}";

    private UploadOutcome Refuse(UploadRefusal refusal) => new(refusal, this);
}
