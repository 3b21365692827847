using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.Scenarios;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Speed;

[Collection(nameof(Alone))]
public sealed class HowFastThePanelIs(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const int Many = 10_000;

    /// <summary>Notes when the loader asks which script it is, its first act, and when the frame with the launcher was painted; adds up what moves on the page.</summary>
    private const string WatchTheLauncher = """
        (() => {
          const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript');
          let ran;
          Object.defineProperty(document, 'currentScript', {
            get() {
              const script = get.call(document);
              if (script?.src.includes('/livechat/w/')) ran ??= performance.now();
              return script;
            },
          });
          const afterPaint = then => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = then;
            port2.postMessage(0);
          });
          const observer = new MutationObserver(() => {
            if (!document.querySelector('livechat-launcher')) return;
            observer.disconnect();
            afterPaint(() => { window.paintedAfter = performance.now() - ran; });
          });
          observer.observe(document, { childList: true, subtree: true });
          window.shifted = 0;
          new PerformanceObserver(list => {
            for (const { value } of list.getEntries()) window.shifted += value;
          }).observe({ type: 'layout-shift', buffered: true });
        })();
        """;

    private const string Appended = "One more";

    /// <summary>Notes when a message that is appended comes over the wire, before anybody else hears it; what comes after it, such as a ping, does not count.</summary>
    private const string WatchTheWire = $$"""
        window.WebSocket = class extends WebSocket {
          constructor(...args) {
            super(...args);
            this.addEventListener('message', ({ data }) => {
              if (String(data).includes('{{Appended}}')) window.heard = performance.now();
            });
          }
        };
        """;

    private const string ReadEverything = """
        async log => {
          const deadline = performance.now() + 60_000;
          while (log.chat.from > 0) {
            const { from } = log.chat;
            log.dispatchEvent(new CustomEvent('lc-earlier'));
            while (log.chat.from === from) {
              if (performance.now() > deadline) throw new Error(`After a minute everything from ${from} on was read.`);
              await new Promise(resolve => setTimeout(resolve));
            }
          }
          return log.chat.entries.filter(({ kind }) => kind === 'message').length;
        }
        """;

    /// <summary>From the wire to a row that is drawn and has its place.</summary>
    private const string WatchTheLog = """
        log => {
          window.appended = [];
          const list = log.shadowRoot.querySelector('ol');
          new MutationObserver(async records => {
            const { heard } = window;
            const added = records.flatMap(({ addedNodes }) => [...addedNodes]).filter(({ localName }) => localName === 'li');
            if (added.length === 0) return;
            await log.updateComplete;
            await Promise.all(added.map(({ firstElementChild }) => firstElementChild?.updateComplete));
            list.getBoundingClientRect();
            window.appended.push(performance.now() - heard);
          }).observe(list, { childList: true });
        }
        """;

    private const string Scroll = """
        async log => {
          const scroll = log.shadowRoot.querySelector('.scroll');
          const frames = [];
          let rows = 0;
          let before = await new Promise(requestAnimationFrame);
          while (frames.length < 240) {
            scroll.scrollTop -= 400;
            const now = await new Promise(requestAnimationFrame);
            frames.push(now - before);
            before = now;
            rows = Math.max(rows, scroll.querySelectorAll('li').length);
          }
          return [rows, log.range.start, ...frames];
        }
        """;

    [BrowserFact]
    public Task The_launcher_is_painted_at_once_and_moves_nothing_on_the_page() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.Context.AddInitScriptAsync(WatchTheLauncher);
        var times = new List<double>();

        for (var visit = 0; visit < 7; visit++)
        {
            await dana.VisitShopAsync();
            await dana.Page.WaitForFunctionAsync("() => window.paintedAfter");
            times.Add(await dana.Page.EvaluateAsync<double>("window.paintedAfter"));
        }

        await Expect(dana.Page.GetByText("A question about the vase? We are here.")).ToBeVisibleAsync();
        await dana.OpenChatAsync();
        await Expect(dana.NameField).ToBeFocusedAsync();
        await dana.MinimiseAsync();
        await Expect(dana.Frame).ToBeHiddenAsync();
        Assert.Equal(0, await dana.Page.EvaluateAsync<double>("window.shifted"));

        // What does move is noticed.
        await dana.Page.EvaluateAsync("() => { document.querySelector('main').style.marginTop = '200px'; }");
        await dana.Page.WaitForFunctionAsync("() => window.shifted > 0");
        Figures.Report("the launcher is painted after its script runs", Figures.Median(times), goal: 50);
    });

    [BrowserFact]
    public Task A_conversation_of_ten_thousand_messages_is_as_quick_as_a_short_one() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var typewriter = await Typewriter.OfAsync(scene.Server, dana);
        await ana.Page.CloseAsync();
        await dana.Page.GotoAsync("about:blank");
        await typewriter.WriteAsync(Many, inOrder: false);

        await dana.Context.AddInitScriptAsync(WatchTheWire);
        await dana.VisitShopAsync();
        await dana.SeesAgentInHeaderAsync(ana.Name);
        var log = dana.Panel.Locator("lc-log");
        Assert.True(await log.EvaluateAsync<int>(ReadEverything) >= Many);

        await log.EvaluateAsync(WatchTheLog);
        for (var i = 0; i < 21; i++)
        {
            await typewriter.SaysAsync($"{Appended} {i}");
            await dana.SeesMessageAsync($"{Appended} {i}");
        }

        var appended = await dana.Panel.Locator("html").EvaluateAsync<double[]>("() => window.appended");
        var scrolled = await log.EvaluateAsync<double[]>(Scroll);

        Assert.InRange(scrolled[0], 100, 200);
        Assert.InRange(scrolled[1], 1, Many - 300);
        Assert.Equal(21, appended.Length);
        Figures.Report("a message is appended to ten thousand", Figures.Median(appended), goal: 5);
        Figures.Report("a frame of scrolling them, 95 of 100", Figures.Share(scrolled.Skip(2), 0.95), goal: 20);
    });
}
