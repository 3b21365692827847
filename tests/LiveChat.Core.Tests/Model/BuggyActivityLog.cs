using LiveChat.ActivityLog;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good activity log with one bug, which shows itself once.</summary>
internal sealed class BuggyActivityLog(IActivityLog inner, BuggyChatStore chats, PlantedBug bug) : IActivityLog
{
    private bool _done;

    public async Task<ActivityPage> SearchAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        if (bug is PlantedBug.ForgetsAFilter && !query.States.IsEmpty && await inner.CountAsync(query, cancellationToken) > 0 && Once()) query = query with { States = [] };
        if (bug is PlantedBug.ForgetsACursor && query.After is not null && Once()) query = query with { After = null };

        var page = await inner.SearchAsync(query, cancellationToken);
        if (bug is PlantedBug.KeepsOldWords && page.Items.Count == 0 && query.Text == "text" && chats.Rewritten.Find(query.Includes) is { } chat && Once()) return page with { Items = [new(chat, [1])] };

        return bug is PlantedBug.LosesAMatch && page.Items.Any(i => i.Matches.Count > 1) && Once()
            ? page with { Items = [.. page.Items.Select(i => i with { Matches = [.. i.Matches.Skip(1)] })] }
            : page;
    }

    public async Task<long> CountAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        var count = await inner.CountAsync(query, cancellationToken);
        return bug is PlantedBug.Miscounts && count > 1 && Once() ? count - 1 : count;
    }

    private bool Once() => !_done && (_done = true);
}
