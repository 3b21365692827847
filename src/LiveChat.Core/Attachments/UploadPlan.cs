using LiveChat.Chats;
using LiveChat.Detection;

namespace LiveChat.Attachments;

/// <summary>What somebody is going to upload.</summary>
public sealed record UploadPlan
{
    /// <summary>The most parts an upload can have.</summary>
    public const int MaxParts = 10_000;

    /// <summary>The upload.</summary>
    public required UploadId Id { get; init; }

    /// <summary>The chat it is for.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>Who uploads.</summary>
    public required Participant By { get; init; }

    /// <summary>The name to show, cleaned. 1 to 200 characters. The bytes are never kept under it.</summary>
    public required string FileName { get; init; }

    /// <summary>How many bytes will come in all; at least 1.</summary>
    public required long Size { get; init; }

    /// <summary>How many bytes each part has, but for the last; at least 1.</summary>
    public required int PartSize { get; init; }

    /// <summary>Whether somebody uploads; by id, names change.</summary>
    /// <param name="who">Who.</param>
    public bool IsOf(Participant who) => (By, who) switch
    {
        (Participant.OfAgent x, Participant.OfAgent y) => x.Id == y.Id,
        (Participant.Admin x, Participant.Admin y) => x.Id == y.Id,
        var (x, y) => x == y,
    };

    /// <summary>How many parts there are.</summary>
    public int PartCount => (int)((Size + PartSize - 1) / PartSize);

    /// <summary>How long a part has to be.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <returns>The bytes; 0 for a number that is none.</returns>
    public long LengthOf(int number) => number < 1 || number > PartCount ? 0 : Math.Min(PartSize, Size - ((number - 1L) * PartSize));

    /// <summary>Whether it has at least one byte and not too many parts.</summary>
    internal bool IsPossible => Size >= 1 && PartSize >= 1 && (Size - 1) / PartSize < MaxParts;

    /// <summary>Whether the plan is one at all; a store asks before it looks at anything.</summary>
    /// <exception cref="ArgumentException">The caller's bug: a size is too small, there are too many parts, or the name is empty, too long, or not well-formed Unicode without U+0000.</exception>
    public void ThrowIfImpossible()
    {
        if (!IsPossible) throw new ArgumentException($"An upload has at least one byte and at most {MaxParts} parts.");
        PlainText.ThrowIfNotStorable(FileName, 200, "The name of a file");
    }

    /// <summary>Names the upload by id only.</summary>
    public override string ToString() => $"Plan of upload {Id}";
}
