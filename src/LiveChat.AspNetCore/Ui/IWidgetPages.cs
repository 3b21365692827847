namespace LiveChat.AspNetCore.Ui;

/// <summary>Knows the widgets' settings as the browser gets them.</summary>
internal interface IWidgetPages
{
    /// <summary>Finds the widget with a site key, or null.</summary>
    ValueTask<WidgetPage?> FindAsync(string siteKey, string basePath, CancellationToken cancellationToken);
}
