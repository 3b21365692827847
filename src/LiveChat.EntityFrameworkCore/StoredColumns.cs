using System.Data.Common;

namespace LiveChat.EntityFrameworkCore;

/// <summary>Reads columns that are the same in every database.</summary>
internal static class StoredColumns
{
    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? NumberOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
