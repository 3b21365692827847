using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Ui;

/// <summary>One widget as the browser gets it.</summary>
/// <param name="Panel">For the panel's page.</param>
/// <param name="Launcher">For the loader.</param>
internal sealed record WidgetPage(WidgetConfigDto Panel, LauncherConfigDto Launcher)
{
    /// <summary>Who may embed the panel, as a list of CSP sources; a widget without a list of its own stays on its own origin.</summary>
    public string FrameAncestors => Panel.HostOrigins is [] ? "'self'" : string.Join(' ', Panel.HostOrigins);
}
