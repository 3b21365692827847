using System.Collections.Concurrent;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Keeps the latest packed form of each page made at run time, so that it is packed again only when it changed.</summary>
internal sealed class RenderedContents
{
    // Bounds the memory when one installation is reached under many base paths.
    private const int MaxKept = 1000;

    private readonly ConcurrentDictionary<string, (byte[] Plain, UiContent Content)> _latest = new(StringComparer.Ordinal);

    /// <summary>Packs a page, or finds it packed.</summary>
    public UiContent Get(string address, string contentType, byte[] plain)
    {
        if (_latest.TryGetValue(address, out var kept) && kept.Plain.AsSpan().SequenceEqual(plain))
            return kept.Content;

        var content = UiContent.Of(contentType, plain);
        if (_latest.Count < MaxKept || _latest.ContainsKey(address))
            _latest[address] = (plain, content);

        return content;
    }
}
