using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Browsing;

/// <summary>Everything a browser complains about while a person uses it: console errors and warnings, uncaught errors, policy violations.</summary>
internal sealed class Complaints
{
    private const string Listener = """
        addEventListener('securitypolicyviolation', event =>
          reportViolation(`${event.effectiveDirective} blocked ${event.blockedURI || 'inline'} (${event.sample}) in ${location.href}, ${event.sourceFile}:${event.lineNumber}`));
        """;

    private readonly ConcurrentQueue<string> _all = [];
    private readonly List<string> _expected = [];

    /// <summary>Begins to listen, in every page and frame the person will open.</summary>
    public static async Task<Complaints> ListenAsync(IBrowserContext context)
    {
        var complaints = new Complaints();
        await context.ExposeBindingAsync("reportViolation", (BindingSource _, string violation) => complaints.Add($"policy: {violation}"));
        await context.AddInitScriptAsync(Listener);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"console {message.Type}: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => complaints.Add($"uncaught: {error.Error}");
        context.Dialog += async (_, dialog) =>
        {
            complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        return complaints;
    }

    /// <summary>Says that a complaint with these words belongs to what is tested.</summary>
    public void Expect(string words) => _expected.Add(words);

    /// <summary>Gets what nobody expected.</summary>
    public IReadOnlyList<string> Unexpected => [.. _all.Where(complaint => !_expected.Any(words => complaint.Contains(words, StringComparison.OrdinalIgnoreCase)))];

    private void Add(string complaint) => _all.Enqueue(complaint);
}
