namespace LiveChat.Widgets;

/// <summary>How much room the panel leaves between things.</summary>
public enum WidgetDensity
{
    /// <summary>As much as reads well.</summary>
    Comfortable,

    /// <summary>Less, with lower rows where a mouse points; what is touched stays as large as a finger.</summary>
    Compact,
}
