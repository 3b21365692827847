namespace LiveChat.Browser.Tests.Hosting;

/// <summary>What the other shop serves. <c>{tag}</c> stands for the chat's script tag.</summary>
internal static class OtherShopPages
{
    public const string Plain = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Lamps</title>
          <link rel="stylesheet" href="/shop.css">
          {tag}
        </head>
        <body>
          <main>
            <h1>Lamps</h1>
            <p>A page of another company, on another origin than the chat.</p>
            <p><a href="/basket">To the basket</a></p>
            <div class="tall"></div>
            <p>The end of a long page.</p>
          </main>
        </body>
        </html>
        """;

    public const string Basket = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Basket</title>
          <link rel="stylesheet" href="/shop.css">
          {tag}
        </head>
        <body><main><h1>Basket</h1><p>One lamp.</p></main></body>
        </html>
        """;

    public const string Hostile = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Hostile</title>
          <link rel="stylesheet" href="/hostile.css">
          <script src="/hostile.js"></script>
          {tag}
        </head>
        <body><main><h1>A page with rules for everything</h1></main></body>
        </html>
        """;

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
}
