using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>Which widgets need a queue.</summary>
internal sealed class WidgetUses(WidgetCatalog widgets) : ISettingsUses
{
    public ValueTask<IEnumerable<SettingsUse>> OfAsync(SettingsKey key, CancellationToken cancellationToken)
        => new(key.Kind is SettingsKind.Queue ? [.. widgets.All.Where(w => LeadsTo(w, key.Name)).Select(w => new SettingsUse(SettingsUseKind.Widget, w.Id.Value))] : []);

    private static bool LeadsTo(WidgetSettings widget, string queue)
        => widget.Queue.Value == queue || new[] { widget.Form, widget.OfflineForm }.OfType<PreChatForm>().Any(f => f.Fields.Any(x => x.Options.Any(o => o.Queue?.Value == queue)));
}
