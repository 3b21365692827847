using System.Globalization;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Audit;
using LiveChat.Routing;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Admin;

/// <summary>Reads the audit log for the admin console, and checks it.</summary>
internal sealed class AuditTrail(IJournal journal, IAgentStore agents)
{
    private const int Default = 50;
    private const int Most = 200;
    private const int MostText = 400;

    /// <summary>With filters so many entries are read at a time, and so many times for one answer: what is rare may be a few answers away.</summary>
    private const int Stretch = 1000;
    private const int MostStretches = 10;

    public async Task<IResult> ReadAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (AuditFilter.Read(context.Request.Query) is not { } filter) return Problems.Of(ErrorCodes.BadArgument);

        var (found, next) = await FindAsync(filter, context.RequestAborted).ConfigureAwait(false);
        var names = found.Count == 0 ? [] : (await agents.ListAsync(context.RequestAborted).ConfigureAwait(false)).ToDictionary(a => a.Id.Value, a => a.Name, StringComparer.Ordinal);
        return TypedResults.Json(new AuditPageDto([.. found.Select(r => AdminRecords.Of(r, names.GetValueOrDefault(r.Entry.Actor)))], next), ContractJson.Options);
    }

    /// <summary>Looks through the whole log. Takes as long as reading it.</summary>
    public async Task<IResult> VerifyAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!TryReadSeal(context.Request.Query, out var known)) return Problems.Of(ErrorCodes.BadArgument);

        var verdict = await journal.VerifyAsync(known, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Json(new AuditVerdictDto(verdict.Head.Number, verdict.Head.Hash, verdict.WrongAt), ContractJson.Options);
    }

    private async Task<(List<AuditRecord> Found, long? Next)> FindAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var found = new List<AuditRecord>();
        var (before, stretch) = (filter.Before, filter.IsOpen ? filter.Limit : Stretch);
        for (var read = 1; ; read++)
        {
            var from = before is { } end ? Math.Max(0, end - 1 - stretch) : -stretch;
            var records = (await journal.AuditAsync(from, stretch, cancellationToken).ConfigureAwait(false)).Where(r => before is null || r.Number < before).ToList();
            var wanted = records.Where(filter.Takes).Reverse().Take(filter.Limit - found.Count).ToList();
            found.AddRange(wanted);

            // What comes next lies before the last one that was taken, or before all that was looked at.
            var reached = found.Count == filter.Limit ? found[^1].Number : from >= 0 ? from + 1 : records is [var first, ..] ? first.Number : 1;
            if (reached <= 1) return (found, null);
            if (found.Count == filter.Limit || read == MostStretches || filter.IsOpen) return (found, reached);
            before = reached;
        }
    }

    /// <summary>Both parts or none; a hash in capitals is the same.</summary>
    private static bool TryReadSeal(IQueryCollection query, out AuditSeal? seal)
    {
        seal = null;
        string? number = query["number"], hash = query["hash"];
        if (number is null && hash is null) return true;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || hash?.Length != AuditSeal.Beginning.Hash.Length || !hash.All(char.IsAsciiHexDigit)) return false;

        seal = new(place, hash.ToLowerInvariant());
        return place > 0 || seal == AuditSeal.Beginning;
    }

    /// <summary>What of the log is asked for.</summary>
    private sealed record AuditFilter(long? Before, int Limit, string? Action, string? Subject)
    {
        public bool IsOpen => Action is null && Subject is null;

        /// <returns>Null when something is out of range.</returns>
        public static AuditFilter? Read(IQueryCollection query)
        {
            long? before = null;
            if (query["before"].ToString() is { Length: > 0 } asked)
            {
                if (!long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
                before = number;
            }

            var limit = Default;
            if (query["limit"].ToString() is { Length: > 0 } most && (!int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most)) return null;
            var (action, subject) = (Text(query["action"]), Text(query["subject"]));
            return action?.Length > MostText || subject?.Length > MostText ? null : new(before, limit, action, subject);
        }

        public bool Takes(AuditRecord record)
            => (Action is null || record.Entry.Action == Action) && (Subject is null || record.Entry.Subject.Contains(Subject, StringComparison.OrdinalIgnoreCase));

        private static string? Text(string? asked) => string.IsNullOrWhiteSpace(asked) ? null : asked.Trim();
    }
}
