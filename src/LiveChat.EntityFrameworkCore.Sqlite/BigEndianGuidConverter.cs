using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Ids as 16 bytes in the order in which they are written out: half the size of text, and the newer of two ids is the greater.</summary>
internal sealed class BigEndianGuidConverter() : ValueConverter<Guid, byte[]>(id => Write(id), bytes => Read(bytes))
{
    public static byte[] Write(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Read(byte[] bytes) => new(bytes, bigEndian: true);
}
