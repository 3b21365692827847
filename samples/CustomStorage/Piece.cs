namespace CustomStorage;

/// <summary>Some bytes of a file.</summary>
/// <param name="Position">Where in the file the first of them is.</param>
/// <param name="Bytes">The bytes; at least one.</param>
internal sealed record Piece(long Position, byte[] Bytes)
{
    public long End => Position + Bytes.Length;
}
