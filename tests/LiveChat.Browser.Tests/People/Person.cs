using System.Globalization;
using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>Somebody with a browser profile of their own.</summary>
internal abstract class Person(IBrowserContext context, IPage page, Complaints complaints)
{
    /// <summary>Gets the tab they look at.</summary>
    public IPage Page { get; } = page;

    /// <summary>Gets their browser profile.</summary>
    public IBrowserContext Context { get; } = context;

    /// <summary>Gets what their browser complained about.</summary>
    public Complaints Complaints { get; } = complaints;

    /// <summary>Gets the conversation they look at.</summary>
    public abstract ILocator Log { get; }

    public abstract ILocator Composer { get; }

    /// <summary>Gets the button by which files are chosen.</summary>
    public abstract ILocator Clip { get; }

    /// <summary>Gets the files that are to go with the next message.</summary>
    public abstract ILocator Files { get; }

    /// <summary>Gets the place where they stand, above the text.</summary>
    public abstract ILocator Uploads { get; }

    /// <summary>Gets what lies over everything while files are dragged there.</summary>
    public abstract ILocator DropZone { get; }

    public ILocator FileTile(string name) => Files.Filter(new() { HasText = name });

    /// <summary>Chooses files in the picker.</summary>
    public async Task AttachAsync(params FilePayload[] files)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Clip.ClickAsync());
        await chooser.SetFilesAsync(files);
    }

    /// <summary>Sees how a file stands: <c>waiting</c>, <c>uploading</c>, <c>interrupted</c>, <c>checking</c>, <c>ready</c>, <c>refused</c>.</summary>
    public Task SeesFileAsync(string name, string state) => Expect(FileTile(name).Locator(".tile")).ToHaveAttributeAsync("data-state", state);

    /// <summary>Sees why a file was refused.</summary>
    public async Task SeesRefusalAsync(string name, string words)
    {
        await SeesFileAsync(name, "refused");
        await Expect(FileTile(name).Locator(".refused")).ToHaveTextAsync(words);
    }

    /// <summary>Drags files over something, as a browser tells of it; with <c>drop</c> in the end they are dropped there.</summary>
    public static Task DragAsync(ILocator over, FilePayload[] files, params string[] events) => over.EvaluateAsync(
        """
        (element, { files, events }) => {
          const dataTransfer = new DataTransfer();
          for (const { name, bytes } of files) {
            dataTransfer.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name));
          }
          for (const type of events) {
            element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
          }
        }
        """,
        new { files = files.Select(f => new { name = f.Name, bytes = Convert.ToBase64String(f.Buffer) }), events });

    /// <summary>Pastes a picture that comes from no file, as a screenshot does.</summary>
    public Task PastePictureAsync(FilePayload picture) => Composer.EvaluateAsync(
        """
        (element, bytes) => {
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], 'image.png', { type: 'image/png' }));
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
        }
        """,
        Convert.ToBase64String(picture.Buffer));

    /// <summary>Gets the messages in the conversation, theirs and others', in the order they stand there.</summary>
    public ILocator Messages => Log.Locator("li[data-kind=message]");

    public ILocator Message(string text) => Messages.Filter(new() { HasText = text });

    public async Task WritesAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Sees a line in the conversation that tells what happened.</summary>
    public Task SeesRowAsync(string words) => Expect(Log.Locator(".sys", new() { HasText = words }).Last).ToBeVisibleAsync();

    public Task SeesMessageAsync(string text) => Expect(Message(text)).ToHaveCountAsync(1);

    /// <summary>Sees these messages and no other, in this order.</summary>
    public Task SeesExactlyAsync(params string[] texts) => Expect(Messages.Locator(".b")).ToHaveTextAsync(texts);

    public Task SeesProgressAsync(string text, string status) => Expect(Message(text).Locator(".g")).ToHaveAttributeAsync("data-status", status);

    /// <summary>Goes on by keyboard until the focus is there.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        for (var i = 0; i < 60 && !await wanted.EvaluateAsync<bool>("element => element.matches(':focus, :focus-within') || element.getRootNode().activeElement === element"); i++)
            await Page.Keyboard.PressAsync("Tab");

        await Expect(wanted).ToBeFocusedAsync();
    }

    /// <summary>From here on the page's clock, which was put in before the page was opened, stands still until it is moved.</summary>
    public Task StopTheClockAsync() => Page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddSeconds(1).UtcDateTime);

    public Task ReloadAsync() => Page.ReloadAsync();

    /// <summary>Loses the network, as a phone in a tunnel does.</summary>
    public async Task GoOfflineAsync()
    {
        Complaints.Expect("ERR_INTERNET_DISCONNECTED");
        await Context.SetOfflineAsync(true);
    }

    public Task ComeBackOnlineAsync() => Context.SetOfflineAsync(false);

    /// <summary>Reads how many sounds a page has started.</summary>
    protected static async Task<int> SoundsAsync(ILocator root)
        => int.Parse(await root.GetAttributeAsync("data-sounds") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>What is drawn and what is kept in the browser, on the page and in its frames: texts, attributes, fields, storage, the title.</summary>
    public async Task<string> EverythingAsync()
    {
        var all = new List<string>();
        foreach (var frame in Page.Frames)
        {
            all.Add(await frame.EvaluateAsync<string>(
                """
                () => {
                  const text = root => [...root.querySelectorAll('*')].map(element =>
                    [...element.attributes].map(attribute => attribute.value).join(' ') + (element.value ?? '') + (element.shadowRoot ? text(element.shadowRoot) : '')).join(' ') + root.textContent;
                  const kept = name => {
                    try {
                      return JSON.stringify(window[name]);
                    } catch {
                      return 'a frame that may keep nothing';
                    }
                  };
                  return text(document) + document.documentElement.textContent + kept('sessionStorage') + kept('localStorage') + document.title;
                }
                """));
        }

        return string.Join('\n', all);
    }
}
