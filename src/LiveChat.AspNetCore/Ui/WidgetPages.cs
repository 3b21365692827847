using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Finds widgets as the browser gets them.</summary>
internal sealed class WidgetPages(WidgetCatalog widgets, IOptions<LiveChatHostOptions> options)
{
    /// <summary>Finds the widget with a site key; null when there is none.</summary>
    public WidgetPage? Find(string siteKey, string basePath, HttpRequest request)
        => widgets.Find(new WidgetId(siteKey)) is { } widget
            ? WidgetPage.Of(widget, basePath, [$"{request.Scheme}://{request.Host}", .. options.Value.Origins])
            : null;
}
