using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Queues;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>What a desk asks of the activity log. Who sees what is part of the search, so that pages are full and numbers true.</summary>
internal sealed class LogCalls(IActivityLog log, LogRows rows, QueueCatalog queues, IAgentStore agents, ChatAccess access)
{
    public async Task<Reply<LogPageDto>> SearchAsync(Caller.AtDesk who, SearchLog request, CancellationToken cancellationToken)
    {
        if (LogFilter.Read(request) is not { } asked) return ErrorCodes.BadArgument.Reply();
        var query = access.Asks(who, asked);
        if (await log.FindAsync(query, cancellationToken).ConfigureAwait(false) is not { } page) return ErrorCodes.BadArgument.Reply();

        return new LogPageDto
        {
            Rows = await rows.OfAsync(page, who.PersonalData, query.Text, cancellationToken).ConfigureAwait(false),
            Next = page.Next?.Value,
            Total = request.Count is true ? await log.CountAsync(query, cancellationToken).ConfigureAwait(false) : null,
        };
    }

    public async Task<Reply<LogChoicesDto>> ChoicesAsync(Caller.AtDesk who, CancellationToken cancellationToken)
    {
        var reader = access.ReaderOf(who);
        List<QueueSettings> seen = [.. queues.All.Where(q => reader is null || reader.SeesAllQueues || reader.Queues.Contains(q.Id)).OrderBy(q => q.DisplayName, StringComparer.Ordinal)];
        var known = await agents.ListAsync(cancellationToken).ConfigureAwait(false);
        return new LogChoicesDto(
            [.. seen.Select(q => new QueueNameDto(q.Id.Value, q.DisplayName))],
            [.. known.Where(a => reader is null || a.Id == who.Agent.Id || seen.Any(q => q.IsServedBy(a.Id.Value, a.Teams))).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new AgentNameDto(a.Id.Value, a.Name))],
            reader is null);
    }
}
