using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Browsing;

/// <summary>How somebody looks at pages: on which screen, in which colours, with which rights.</summary>
internal sealed record Look
{
    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 800;

    public bool Dark { get; init; }

    /// <summary>Gets whether it is a phone: touch, no mouse, two pixels per pixel.</summary>
    public bool Phone { get; init; }

    /// <summary>Gets whether the screen has two pixels per pixel, as pictures in documents do.</summary>
    public bool Sharp { get; init; }

    /// <summary>Gets whether pages may be looked into with tools that their own policy would stop.</summary>
    public bool Inspected { get; init; }

    public static Look OnAPhone { get; } = new() { Width = 390, Height = 844, Phone = true };

    public BrowserNewContextOptions ToOptions() => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        HasTouch = Phone,
        IsMobile = Phone,
        DeviceScaleFactor = Phone || Sharp ? 2 : 1,
        BypassCSP = Inspected,
        Locale = "en-GB",
        TimezoneId = "Europe/Berlin",
    };
}
