using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveChat.Settings;

namespace LiveChat.Macros;

/// <summary>All macros of one owner, as they are kept: one document, so that an import is one write and limits hold however many change at once.</summary>
internal sealed record MacroFile
{
    private const int MaxName = 200;

    // Escaped no more than needed: what is kept is bounded, and is not read by browsers.
    private static readonly MacroJsonContext Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The version of the latest change; also of one whose macro is gone.</summary>
    public long Last { get; init; }

    /// <summary>The macros, in the order they were made.</summary>
    public IReadOnlyList<Entry> Macros { get; init; } = [];

    /// <summary>Where the macros of an owner, or the counts of them, are kept.</summary>
    public static SettingsKey KeyOf(SettingsKind kind, MacroOwner owner)
    {
        var (readable, value) = owner switch
        {
            MacroOwner.OfAgent x => ("agent", x.Agent.Value),
            MacroOwner.OfTeam x => ("team", x.Team),
            _ => throw new NotSupportedException($"Unknown owner {owner.GetType().Name}."),
        };
        var name = $"{readable}/{value}";
        return new(kind, name.Length <= MaxName ? name : $"{readable}#{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)))}");
    }

    public static MacroFile Read(SettingsDocument? document)
        => document is null ? new() : JsonSerializer.Deserialize(document.Content, Json.MacroFile) ?? throw new InvalidDataException($"{document.Key.Name} holds no macros.");

    public static Dictionary<Guid, long> ReadCounts(SettingsDocument? document)
        => document is null ? [] : JsonSerializer.Deserialize(document.Content, Json.DictionaryGuidInt64) ?? throw new InvalidDataException($"{document.Key.Name} holds no counts.");

    public static string Write(Dictionary<Guid, long> counts) => JsonSerializer.Serialize(counts, Json.DictionaryGuidInt64);

    public string Write() => JsonSerializer.Serialize(this, Json.MacroFile);

    public Entry? Find(MacroId id) => Macros.FirstOrDefault(m => m.Id == id.Value);

    /// <summary>With one macro more, or another in its place.</summary>
    public MacroFile With(MacroId id, MacroText text, string by, DateTimeOffset now)
    {
        var entry = new Entry
        {
            Id = id.Value,
            Shortcut = text.Shortcut,
            Title = text.Title,
            Body = text.Body,
            Version = Last + 1,
            At = now.ToUnixTimeMilliseconds(),
            By = by,
        };
        return new() { Last = entry.Version, Macros = Find(id) is null ? [.. Macros, entry] : [.. Macros.Select(m => m.Id == id.Value ? entry : m)] };
    }

    public MacroFile Without(MacroId id) => new() { Last = Last + 1, Macros = [.. Macros.Where(m => m.Id != id.Value)] };

    /// <summary>One macro.</summary>
    internal sealed record Entry
    {
        public required Guid Id { get; init; }
        public required string Shortcut { get; init; }
        public required string Title { get; init; }
        public required string Body { get; init; }
        public required long Version { get; init; }
        public required long At { get; init; }
        public required string By { get; init; }

        public MacroText Text => new(Shortcut, Title, Body);

        public Macro Of(MacroOwner owner, long uses) => new()
        {
            Id = new(Id),
            Owner = owner,
            Text = Text,
            Version = Version,
            ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(At),
            ChangedBy = By,
            Uses = uses,
        };

        public override string ToString() => $"Macro {Id}";
    }

    public override string ToString() => $"{Macros.Count} macros";
}
