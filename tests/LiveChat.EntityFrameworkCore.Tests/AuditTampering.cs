using LiveChat.EntityFrameworkCore.Audit;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>What somebody does to the audit log who can write to the database and must not.</summary>
internal static class AuditTampering
{
    public static Task ChangeAuditAsync(this RelationalDatabase database, long number, string action) => database.WriteAsync(
        (context, token) => context.Set<AuditRow>().Where(r => r.Number == number).ExecuteUpdateAsync(set => set.SetProperty(r => r.Action, action), token), default);

    public static Task RemoveAuditAsync(this RelationalDatabase database, long number)
        => database.WriteAsync((context, token) => context.Set<AuditRow>().Where(r => r.Number == number).ExecuteDeleteAsync(token), default);

    public static Task SwapAuditAsync(this RelationalDatabase database, long one, long other) => database.WriteAsync(
        async (context, token) =>
        {
            var rows = context.Set<AuditRow>();
            await Move(one, -1);
            await Move(other, one);
            return await Move(-1, other);

            Task<int> Move(long from, long to) => rows.Where(r => r.Number == from).ExecuteUpdateAsync(set => set.SetProperty(r => r.Number, to), token);
        },
        default);

    /// <summary>From now on nothing can be written into the audit log.</summary>
    public static Task BreakAuditAsync(this RelationalDatabase database) => database.RenameAuditAsync("", "_away");

    /// <summary>From now on it can be written again.</summary>
    public static Task MendAuditAsync(this RelationalDatabase database) => database.RenameAuditAsync("_away", "");

    private static Task<int> RenameAuditAsync(this RelationalDatabase database, string from, string to) => database.WriteAsync(
        (context, token) =>
        {
            var audit = context.Model.FindEntityType(typeof(AuditRow))!;
            var rename = $"ALTER TABLE {audit.GetSchemaQualifiedTableName()}{from} RENAME TO {audit.GetTableName()}{to}";
            return context.Database.ExecuteSqlRawAsync(rename, token);
        },
        default);
}
