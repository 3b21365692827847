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
}
