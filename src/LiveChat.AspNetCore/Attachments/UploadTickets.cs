using System.Buffers.Binary;
using LiveChat.AspNetCore.Customers;
using LiveChat.Attachments;
using LiveChat.Clocks;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>Tickets let the bytes of one upload pass, for half an hour, to whichever node. Whether the chat still takes them is asked with each part.</summary>
internal sealed class UploadTickets(TicketKeys keys, StoreClock clock)
{
    /// <summary>How long a ticket is good. A longer upload begins again with the same id, and goes on.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private const int Bytes = sizeof(long) + 16;

    private static ReadOnlySpan<byte> Kind => "upload"u8;

    public async ValueTask<string> IssueAsync(UploadId upload, CancellationToken cancellationToken)
    {
        var key = await keys.CurrentAsync(cancellationToken).ConfigureAwait(false);
        var content = new byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(content, clock.Now.ToUnixTimeMilliseconds());
        upload.Value.TryWriteBytes(content.AsSpan(sizeof(long)));
        return TicketSeal.Seal(key, Kind, content);
    }

    /// <summary>The upload a ticket lets pass; null for none.</summary>
    public async ValueTask<UploadId?> OpenAsync(string text, CancellationToken cancellationToken)
    {
        if (TicketSeal.KeyOf(text, Bytes, Bytes) is not { } id || await keys.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } key) return null;
        if (TicketSeal.Open(text, key, Kind) is not { } content) return null;

        var issuedAt = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content));
        return clock.Now - issuedAt < Lifetime && key.IsGoodAt(issuedAt) ? new(new Guid(content.AsSpan(sizeof(long)))) : null;
    }
}
