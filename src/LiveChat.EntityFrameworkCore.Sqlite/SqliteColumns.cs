using System.Data.Common;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Ids as the model writes them.</summary>
internal static class SqliteColumns
{
    public static Guid Id(this DbDataReader reader, int column) => BigEndianGuidConverter.Read(reader.GetFieldValue<byte[]>(column));

    /// <summary>An id as a parameter.</summary>
    public static byte[] Bytes(this Guid id) => BigEndianGuidConverter.Write(id);

    /// <summary>An id as a parameter.</summary>
    public static byte[]? Bytes(this Guid? id) => id?.Bytes();
}
