namespace LiveChat.AspNetCore.Contract;

/// <summary>How much room the panel leaves between things.</summary>
internal enum WidgetDensityDto
{
    /// <summary>As much as reads well.</summary>
    Comfortable,

    /// <summary>Less, with lower rows where a mouse points.</summary>
    Compact,
}
