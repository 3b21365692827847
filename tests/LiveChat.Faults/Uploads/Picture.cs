using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LiveChat.Faults.Uploads;

/// <summary>A PNG of any size: its structure is right, and nobody on a server looks at its pixels.</summary>
internal sealed class Picture
{
    private const int PieceBytes = 1 << 20;

    private static readonly byte[] Begin = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [0, 0, 16, 0, 0, 0, 16, 0, 8, 2, 0, 0, 0]), .. Chunk("IDAT", [0x78, 0x01])];
    private static readonly byte[] Piece = Chunk("IDAT", RandomNumberGenerator.GetBytes(PieceBytes));
    private static readonly byte[] Last = Chunk("IEND", []);

    private readonly byte[] _rest;
    private readonly int _pieces;

    /// <param name="size">How many bytes it has.</param>
    public Picture(long size)
    {
        Size = size;
        var data = size - Begin.Length - Last.Length;
        _pieces = (int)(data / Piece.Length);
        var rest = (int)(data % Piece.Length);
        if (rest is > 0 and < 13) (_pieces, rest) = (_pieces - 1, rest + Piece.Length);
        _rest = rest == 0 ? [] : Chunk("IDAT", RandomNumberGenerator.GetBytes(rest - 12));
    }

    public long Size { get; }

    /// <summary>Some bytes of it.</summary>
    public byte[] Read(long from, int length)
    {
        var read = new byte[length];
        for (var at = 0; at < length;)
        {
            var (block, begin) = BlockAt(from + at);
            var offset = (int)(from + at - begin);
            var some = Math.Min(block.Length - offset, length - at);
            block.AsSpan(offset, some).CopyTo(read.AsSpan(at));
            at += some;
        }

        return read;
    }

    /// <summary>Whether bytes are this picture.</summary>
    public bool IsEqual(byte[] bytes) => bytes.Length == Size && bytes.AsSpan().SequenceEqual(Read(0, bytes.Length));

    private (byte[] Block, long Begin) BlockAt(long position)
    {
        if (position < Begin.Length) return (Begin, 0);

        var pieces = Begin.Length + ((long)_pieces * Piece.Length);
        if (position < pieces) return (Piece, Begin.Length + ((position - Begin.Length) / Piece.Length * Piece.Length));
        return position < pieces + _rest.Length ? (_rest, pieces) : (Last, pieces + _rest.Length);
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] chunk = [0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>As the PNG specification defines it.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
        }

        return ~crc;
    }
}
