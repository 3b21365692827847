namespace LiveChat.Browser.Tests.Hosting;

/// <summary>What the other shop serves. <c>{tag}</c> stands for the chat's script tag.</summary>
internal static class OtherShopPages
{
    public static string Plain { get; } = Page(
        "Lamps",
        """<link rel="stylesheet" href="/shop.css">""",
        """
        <h1>Lamps</h1>
        <p>A page of another company, on another origin than the chat.</p>
        <p><a href="/basket">To the basket</a></p>
        <div class="tall"></div>
        <p>The end of a long page.</p>
        """);

    public static string Basket { get; } = Page("Basket", """<link rel="stylesheet" href="/shop.css">""", "<h1>Basket</h1><p>One lamp.</p>");

    public static string Hostile { get; } = Page(
        "Hostile",
        """<link rel="stylesheet" href="/hostile.css"><script src="/hostile.js"></script>""",
        "<h1>A page with rules for everything</h1>");

    public const string Style = """
        body { margin: 0; font: 16px/24px sans-serif; color: #222; background: #fff; }
        main { padding: 24px; }
        .tall { height: 3000px; }
        """;

    public const string HostileStyle = """
        * { all: unset !important; }
        button, iframe, div { display: none !important; opacity: 0 !important; pointer-events: none !important; }
        livechat-launcher { display: none !important; position: static !important; visibility: hidden !important; transform: scale(0) !important; }
        """;

    public const string HostileScript = """
        window.heard = [];
        window.onmessage = event => window.heard.push(String(event.data));
        Array.prototype.polluted = 'by the page';
        """;

    private static string Page(string title, string links, string content) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{title}}</title>
          {{links}}
          {tag}
        </head>
        <body><main>{{content}}</main></body>
        </html>
        """;
}
