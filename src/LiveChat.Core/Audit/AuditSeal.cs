using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Audit;

/// <summary>
/// The end of the audit log at some moment. Each record's hash is taken over the hash before it, so one seal stands for all records up to it. Kept somewhere else,
/// e.g. printed once a day, it shows later whether anything before it was touched, even by somebody who could write to the whole database.
/// </summary>
/// <param name="Number">The number of the last record; 0 when there is none.</param>
/// <param name="Hash">The hash of the last record.</param>
public readonly record struct AuditSeal(long Number, string Hash)
{
    /// <summary>What the first record is sealed on.</summary>
    public static AuditSeal Beginning => new(0, new('0', 2 * SHA256.HashSizeInBytes));

    /// <summary>The record that comes next.</summary>
    /// <param name="entry">What it says.</param>
    public AuditRecord Next(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(Hash));
        Add(hash, Number + 1);
        Add(hash, entry.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Add(hash, entry.Actor);
        Add(hash, entry.Action);
        Add(hash, entry.Subject);
        Add(hash, entry.Facts);
        return new(entry, Number + 1, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether a record is the one that comes next, as it was written.</summary>
    /// <param name="record">The record.</param>
    public bool IsFollowedBy(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Next(record.Entry).Seal == record.Seal;
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    /// <summary>With its length in front, so that no two lists of texts look alike.</summary>
    private static void Add(IncrementalHash hash, string? text)
    {
        Add(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null) hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
