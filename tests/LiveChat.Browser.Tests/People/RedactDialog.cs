using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>The question what of a chat is to go for good. What is in it is slotted, so it is found by its element. Disposing closes it.</summary>
internal sealed class RedactDialog : IAsyncDisposable
{
    private readonly Agent _agent;

    private RedactDialog(Agent agent) => _agent = agent;

    public ILocator Dialog => _agent.Page.Locator("lc-redact-dialog");

    public ILocator Rows => Dialog.Locator("li");

    public ILocator Sum => Dialog.Locator(".sum");

    public ILocator Reason => Dialog.GetByLabel("Reason");

    public ILocator Word => Dialog.GetByLabel("Type REDACT to confirm");

    /// <summary>Gets the text of which a part is chosen.</summary>
    public ILocator Part => Dialog.GetByLabel("Select what is to go");

    /// <summary>Asks in the menu of the conversation.</summary>
    public static Task<RedactDialog> AskAsync(Agent agent) => OpenAsync(agent, () => agent.ChooseAsync("redact"));

    public static async Task<RedactDialog> OpenAsync(Agent agent, Func<Task> open)
    {
        var redaction = new RedactDialog(agent);
        await open();
        await Expect(redaction.Reason).ToBeVisibleAsync();
        return redaction;
    }

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public ILocator Button(string name) => Dialog.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Gets what became of a kind of copy.</summary>
    public ILocator Copy(string name) => Dialog.Locator($"[data-copy={name}]");

    /// <summary>Takes out a part of a message.</summary>
    public async Task TakePartAsync(string message, int start, int length)
    {
        await Row(message).Locator("[data-act=part]").ClickAsync();
        await Part.EvaluateAsync("(area, [start, end]) => area.setSelectionRange(start, end)", new[] { start, start + length });
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Take out the selection" }).ClickAsync();
        await Expect(Part).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"▒{{{length}}}"));
    }

    /// <summary>Says why, confirms, and sees what became of it.</summary>
    public async Task DoAsync(string reason)
    {
        await Reason.FillAsync(reason);
        await Word.FillAsync("REDACT");
        await Button("Redact").ClickAsync();
        await Expect(Copy("log")).ToBeVisibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (await Dialog.CountAsync() > 0) await _agent.Page.Keyboard.PressAsync("Escape");
        await Expect(Dialog).ToHaveCountAsync(0);
    }
}
