using System.Text;
using LiveChat.ActivityLog;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>What a search finds, as a file. It is written page by page, so that a large one needs no more memory than a small one.</summary>
internal sealed class LogFiles(IActivityLog log, LogRows rows, ChatAccess access, DeskRequests desk, CallBudgets budgets)
{
    public async Task<IResult> ExportAsync(HttpContext context, bool asLines)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var who = desk.CallerOf(context);
        if (!budgets.Of($"agent/{who.Agent.Id}").TrySpend(ChatAction.SearchLog, out var retryAfter)) return Problems.RateLimited(context, retryAfter);
        if (await ContractBody.ReadAsync<SearchLog>(context).ConfigureAwait(false) is not { } request || LogFilter.Read(request) is not { } asked) return Problems.Of(ErrorCodes.BadArgument);

        // The first page before the first byte: what goes wrong up to here is answered as what it is.
        var query = access.Asks(who, asked) with { After = null, Limit = ActivityQuery.MaxLimit };
        var first = await log.SearchAsync(query, context.RequestAborted).ConfigureAwait(false);
        return asLines
            ? TypedResults.Stream(body => WriteAsync(body, who, query, first, "", LogTable.WriteLines, context.RequestAborted), "application/jsonl; charset=utf-8", "activity-log.jsonl")
            : TypedResults.Stream(body => WriteAsync(body, who, query, first, $"\uFEFF{LogTable.Heading}", LogTable.Write, context.RequestAborted), "text/csv; charset=utf-8", "activity-log.csv");
    }

    private async Task WriteAsync(
        Stream body, Caller.AtDesk who, ActivityQuery query, ActivityPage page, string heading, Func<IEnumerable<LogRowDto>, string> write, CancellationToken cancellationToken)
    {
        await body.WriteAsync(Encoding.UTF8.GetBytes(heading), cancellationToken).ConfigureAwait(false);
        while (true)
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(write(await rows.OfAsync(page, who.PersonalData, cancellationToken).ConfigureAwait(false))), cancellationToken).ConfigureAwait(false);
            await body.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (page.Next is null) return;
            page = await log.SearchAsync(query with { After = page.Next }, cancellationToken).ConfigureAwait(false);
        }
    }
}
