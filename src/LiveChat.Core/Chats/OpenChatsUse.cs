using LiveChat.Settings;

namespace LiveChat.Chats;

/// <summary>Whether chats that are not over need a queue or a widget.</summary>
internal sealed class OpenChatsUse(IChatStore chats) : ISettingsUses
{
    public async ValueTask<IEnumerable<SettingsUse>> OfAsync(SettingsKey key, CancellationToken cancellationToken)
    {
        if (key.Kind is not (SettingsKind.Queue or SettingsKind.Widget)) return [];

        var open = await chats.HeadsAsync(new ChatQuery.Open(), cancellationToken).ConfigureAwait(false);
        return open.Count(c => (key.Kind is SettingsKind.Queue ? c.Queue.Value : c.Widget.Value) == key.Name) is > 0 and var count ? [new(SettingsUseKind.OpenChats, Count: count)] : [];
    }
}
