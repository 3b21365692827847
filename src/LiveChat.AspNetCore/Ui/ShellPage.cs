using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Ui;

/// <summary>The HTML around one of the applications: its settings as JSON, its style, its script, its element.</summary>
internal sealed record ShellPage(string Application, string Element, string Title, string Language, object Settings)
{
    /// <summary>Scripts of the application that its first one will ask for, so that the browser fetches them at once.</summary>
    public IReadOnlyList<string> AskedForSoon { get; init; } = [];

    /// <summary>Whether it embeds pages of its own origin.</summary>
    public bool FramesOwn { get; init; }

    /// <summary>Where pictures of the company come from, as a CSP source; null where that is the page's own origin, or there are none.</summary>
    public string? Pictures { get; init; }

    /// <summary>Writes the page.</summary>
    /// <param name="assets">Where the assets of this version are, e.g. <c>/livechat/a/1f2e</c>.</param>
    public byte[] Render(string assets)
    {
        var encoder = HtmlEncoder.Default;
        var folder = encoder.Encode($"{assets}/{Application}/{Application}");
        var soon = string.Concat(AskedForSoon.Select(file => $"\n<link rel=\"modulepreload\" href=\"{encoder.Encode($"{assets}/{Application}/{file}")}\">"));
        var html = $"""
            <!doctype html>
            <html lang="{encoder.Encode(Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{encoder.Encode(Title)}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{folder}.css">{soon}
            <script type="application/json" id="livechat-config">{JsonSerializer.Serialize(Settings, Settings.GetType(), ContractJson.Options)}</script>
            <script type="module" src="{folder}.js"></script>
            </head>
            <body>
            <{Element}></{Element}>
            </body>
            </html>

            """;
        return Encoding.UTF8.GetBytes(html);
    }
}
