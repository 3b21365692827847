using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.People;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>Writes down what the live regions of a panel give a screen reader to say, in the order in which it comes.</summary>
internal sealed partial class SpokenWords
{
    /// <summary>Looks into every shadow root. What is added to a live region is heard once it is drawn; what stands inside of something else that is heard is heard with that.</summary>
    private const string Listen = """
        (() => {
          const heard = (window.heardWords = []);
          const up = node => node.parentNode ?? node.host;
          const regionOf = node => {
            for (let at = node; at; at = up(at)) {
              const live = at.getAttribute?.('aria-live');
              if (live) return live;
              const role = at.getAttribute?.('role');
              if (role === 'alert') return 'assertive';
              if (role === 'status' || role === 'log') return 'polite';
            }
            return 'off';
          };
          const textOf = node => {
            if (node.nodeType === Node.TEXT_NODE) return node.data;
            if (node.nodeType !== Node.ELEMENT_NODE || node.hidden || node.getAttribute('aria-hidden') === 'true') return '';
            if (node.localName === 'style') return '';
            if (node.localName === 'slot') return node.assignedNodes({ flatten: true }).map(textOf).join(' ');
            return [...(node.shadowRoot ?? node).childNodes].map(textOf).join(' ');
          };
          let added = [];
          const inside = (node, other) => {
            for (let at = up(node); at; at = up(at)) if (at === other) return true;
            return false;
          };
          const hear = () => {
            const now = added.filter(({ node }) => node.isConnected);
            added = [];
            for (const { node, live } of now) {
              if (now.some(other => inside(node, other.node))) continue;
              const text = textOf(node).replace(/\s+/g, ' ').trim();
              if (text) heard.push(`${live}: ${text}`);
            }
          };
          const observer = new MutationObserver(records => {
            if (added.length === 0) setTimeout(hear, 50);
            for (const { addedNodes } of records) {
              for (const node of addedNodes) {
                const live = regionOf(node);
                if (live !== 'off') added.push({ node, live });
              }
            }
          });
          const attach = Element.prototype.attachShadow;
          Element.prototype.attachShadow = function (init) {
            const root = attach.call(this, init);
            observer.observe(root, { childList: true, subtree: true });
            return root;
          };
        })();
        """;

    private readonly List<string> _told = [];
    private readonly Customer _customer;

    private SpokenWords(Customer customer) => _customer = customer;

    /// <summary>Begins before the customer comes to a page.</summary>
    public static async Task<SpokenWords> OfAsync(Customer customer)
    {
        await customer.Context.AddInitScriptAsync(Listen);
        return new(customer);
    }

    /// <summary>Waits until something is said.</summary>
    public async Task HearsAsync(string words)
        => await _customer.Panel.Locator("html").EvaluateAsync(
            """
            async (_, words) => {
              while (!window.heardWords.some(line => line.includes(words))) await new Promise(requestAnimationFrame);
            }
            """,
            words);

    /// <summary>Takes what was said since the last time, with a sign in place of every time of day.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync()
    {
        var words = await _customer.Panel.Locator("html").EvaluateAsync<string[]>("() => window.heardWords.splice(0)");
        string[] said = [.. words.Select(w => TimeOfDay().Replace(w, "hh:mm"))];
        _told.AddRange(said);
        return said;
    }

    /// <summary>Everything that was taken: what waits for its turn first, then what interrupts. Each in its order, but how they mix is nobody's to say: two things that happen at nearly the same time may come in one drawing.</summary>
    public string All => string.Concat(_told.OrderBy(line => line.StartsWith("assertive", StringComparison.Ordinal)).Select(line => line + '\n'));

    [GeneratedRegex(@"\b\d{1,2}:\d{2}(\s[AP]M)?\b")]
    public static partial Regex TimeOfDay();
}
