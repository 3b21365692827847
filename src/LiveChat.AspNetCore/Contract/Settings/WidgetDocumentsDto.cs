namespace LiveChat.AspNetCore.Contract;

/// <summary>All widgets. Answer of <c>GET api/admin/settings/widgets</c>.</summary>
internal sealed record WidgetDocumentsDto : WireRecord
{
    /// <summary>The widgets: those of code first, in the order they were added, then those of the console by site key.</summary>
    public required IReadOnlyList<WidgetDocumentDto> Widgets { get; init; }

    /// <summary>What a new widget begins with.</summary>
    public required WidgetSettingsDto Defaults { get; init; }
}
