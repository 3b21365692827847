using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace LiveChat.AspNetCore.Ui;

/// <summary>The scripts, styles and sounds the web build made; they are embedded in this assembly, packed.</summary>
internal sealed class UiAssets
{
    private const string ResourcePrefix = "LiveChat.Ui/";

    // Templates are filled in before they are served, so they are no assets.
    internal const string LoaderFile = "loader.js";

    /// <summary>What the loader fetches with the panel. Pages that have been open since before an update ask for it, so its address has no hash in it.</summary>
    internal const string PanelSideFile = "panel-side.js";

    /// <summary>The types for scripts of pages that carry the widget.</summary>
    internal const string TypesFile = "livechat.d.ts";

    /// <summary>What a page of the host loads that carries the desk, or that only rings. Pages name it, so its address has no hash in it.</summary>
    internal const string DeskFile = "desk.js", RingerFile = "ringer.js";

    private const string WordsFile = "launcher-words.json";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".ts"] = "text/plain; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ogg"] = "audio/ogg",
        [".mp3"] = "audio/mpeg",
        [".wav"] = "audio/wav",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, UiContent> _files;

    public UiAssets()
    {
        var assembly = typeof(UiAssets).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && name.EndsWith(".br", StringComparison.Ordinal))
            .Select(name => name[ResourcePrefix.Length..^".br".Length])
            .Order(StringComparer.Ordinal);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = new Dictionary<string, UiContent>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var brotli = Read(assembly, name + ".br");
            files.Add(name, UiContent.OfPacked(ContentTypes[Path.GetExtension(name)], brotli));
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(brotli);
        }

        Loader = Encoding.UTF8.GetString(files[LoaderFile].In(ContentCoding.Identity).Span);
        Words = files[WordsFile].In(ContentCoding.Identity).ToArray();
        Types = files[TypesFile];
        PanelSide = files[PanelSideFile];
        foreach (var file in (string[])[LoaderFile, WordsFile, TypesFile, PanelSideFile]) files.Remove(file);
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 10));
        Desk = Entry(DeskFile);
        Ringer = Entry(RingerFile);
    }

    /// <summary>The hash of all assets; stands in their address, so that they may be cached for ever and never mix with another version's.</summary>
    public string Hash { get; }

    /// <summary>The loader, with the placeholder still in it.</summary>
    public string Loader { get; }

    /// <summary>What launchers say, by language and text key, as JSON.</summary>
    public byte[] Words { get; }

    /// <summary>The part of the loader that comes with the panel.</summary>
    public UiContent PanelSide { get; }

    /// <summary>The types for scripts of pages.</summary>
    public UiContent Types { get; }

    /// <summary>The module that brings <c>&lt;livechat-desk&gt;</c>.</summary>
    public UiContent Desk { get; }

    /// <summary>The module that brings <c>&lt;livechat-ringer&gt;</c>.</summary>
    public UiContent Ringer { get; }

    /// <summary>The names of all assets.</summary>
    public IReadOnlyCollection<string> Files => _files.Keys;

    /// <summary>Finds an asset of exactly this version.</summary>
    public UiContent? Find(string hash, string file) => hash == Hash ? _files.GetValueOrDefault(file) : null;

    /// <summary>Leads to this version's module, wherever LiveChat is mapped.</summary>
    private UiContent Entry(string file) => UiContent.Of(ContentTypes[".js"], Encoding.UTF8.GetBytes($"import \"./a/{Hash}/desk/{file}\";\n"));

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(ResourcePrefix + name)
            ?? throw new InvalidOperationException($"The web build left out '{name}'. Build LiveChat.AspNetCore again.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
