using Npgsql;
using NpgsqlTypes;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>Parameters of statements, with the type the server sees: a prepared statement stays the same whatever is null.</summary>
internal static class Parameter
{
    public static NpgsqlParameter Of(string? value) => Make(value, NpgsqlDbType.Text);

    public static NpgsqlParameter Of(Guid? value) => Make(value, NpgsqlDbType.Uuid);

    public static NpgsqlParameter Of(long? value) => Make(value, NpgsqlDbType.Bigint);

    public static NpgsqlParameter Of(int? value) => Make(value, NpgsqlDbType.Integer);

    public static NpgsqlParameter Of(bool value) => Make(value, NpgsqlDbType.Boolean);

    public static NpgsqlParameter Of(string?[] value) => Make(value, NpgsqlDbType.Array | NpgsqlDbType.Text);

    public static NpgsqlParameter Of(Guid[] value) => Make(value, NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    public static NpgsqlParameter Of(Guid?[] value) => Make(value, NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    public static NpgsqlParameter Of(long[] value) => Make(value, NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    public static NpgsqlParameter Of(long?[] value) => Make(value, NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    public static NpgsqlParameter Of(int[] value) => Make(value, NpgsqlDbType.Array | NpgsqlDbType.Integer);

    private static NpgsqlParameter Make(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
