using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Sqlite;

/// <summary>Reads columns as the model writes them.</summary>
internal static class SqliteColumns
{
    public static Guid Id(this SqliteDataReader reader, int column) => BigEndianGuidConverter.Read(reader.GetFieldValue<byte[]>(column));

    public static Guid? IdOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Id(column);

    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? NumberOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>An id as a parameter.</summary>
    public static byte[] Bytes(this Guid id) => BigEndianGuidConverter.Write(id);

    /// <summary>An id as a parameter.</summary>
    public static byte[]? Bytes(this Guid? id) => id?.Bytes();
}
