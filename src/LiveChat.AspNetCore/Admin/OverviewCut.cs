using LiveChat.Chats;

namespace LiveChat.AspNetCore.Admin;

/// <summary>Which of too many chats the first page of the admin console shows. Pure.</summary>
internal static class OverviewCut
{
    /// <summary>So many are shown at most.</summary>
    public const int Most = 200;

    /// <summary>So many of each state are shown in any case: who waits longest hides neither what rings nor what goes on.</summary>
    public const int OfEach = Most / 3;

    /// <summary>Waiting first, then ringing, then active; in each the oldest first.</summary>
    public static IReadOnlyList<Chat> Of(IEnumerable<Chat> open)
    {
        List<Chat> all = [.. open.OrderBy(c => c.Status).ThenBy(c => c.StartedAt)];
        if (all.Count <= Most) return all;

        var kept = all.GroupBy(c => c.Status).SelectMany(g => g.Take(OfEach)).Select(c => c.Id).ToHashSet();
        kept.UnionWith(all.Select(c => c.Id).Where(id => !kept.Contains(id)).Take(Most - kept.Count).ToList());
        return [.. all.Where(c => kept.Contains(c.Id))];
    }
}
