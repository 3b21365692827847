using LiveChat.Settings;

namespace LiveChat.Queues;

/// <summary>Which queues need a team, or another queue.</summary>
internal sealed class QueueUses(QueueCatalog queues) : ISettingsUses
{
    public ValueTask<IEnumerable<SettingsUse>> OfAsync(SettingsKey key, CancellationToken cancellationToken)
    {
        var needing = key.Kind switch
        {
            SettingsKind.Team => queues.All.Where(q => q.Teams.Contains(key.Name, StringComparer.Ordinal)),
            SettingsKind.Queue => queues.All.Where(q => q.OverflowQueue?.Value == key.Name && q.Id.Value != key.Name),
            _ => [],
        };
        return new([.. needing.Select(q => new SettingsUse(SettingsUseKind.Queue, q.Id.Value))]);
    }
}
