using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Audit;

namespace LiveChat.Settings;

/// <summary>What the audit log says of changed settings. Pure.</summary>
internal static class SettingsAudit
{
    public const string Saved = "settings_saved";
    public const string Removed = "settings_removed";

    private const int LongestFacts = 4000;

    /// <param name="actor">Who did it.</param>
    /// <param name="key">To what.</param>
    /// <param name="before">The document before; null for a new one.</param>
    /// <param name="after">The document after; null for one that is gone.</param>
    /// <param name="replaced">The version of the document before; 0 for a new one.</param>
    /// <param name="at">When.</param>
    public static AuditEntry Of(SettingsActor actor, SettingsKey key, string? before, string? after, long replaced, DateTimeOffset at)
    {
        var fields = after is null ? [] : ChangedFields.Between(before, after);
        var facts = new SettingsFacts { Replaced = replaced > 0 ? replaced : null, IsNew = before is null ? true : null, Fields = fields is [] ? null : [.. fields] };
        var json = Write(facts);
        return new()
        {
            At = at,
            Actor = actor.Id,
            Action = after is null ? Removed : Saved,
            Subject = $"{SubjectOf(key.Kind)}/{key.Name}",
            Facts = json.Length <= LongestFacts ? json : Write(facts with { Fields = null, Count = fields.Count }),
        };
    }

    private static string SubjectOf(SettingsKind kind) => kind switch
    {
        SettingsKind.Queue => "queue",
        SettingsKind.Team => "team",
        SettingsKind.Widget => "widget",
        SettingsKind.Rule => "rule",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody sets this kind in the console."),
    };

    private static string Write(SettingsFacts facts) => JsonSerializer.Serialize(facts, SettingsFactsContext.Default.SettingsFacts);
}

/// <summary>The facts of a change in the audit log: a format, members are added, never renamed.</summary>
internal sealed record SettingsFacts
{
    /// <summary>The version of the document before: that of the new one is known when it is written, which is when this is.</summary>
    public long? Replaced { get; init; }

    public bool? IsNew { get; init; }

    /// <summary>The names of the fields that changed.</summary>
    public string[]? Fields { get; init; }

    /// <summary>How many changed, where they are too many to be named.</summary>
    public int? Count { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SettingsFacts))]
internal sealed partial class SettingsFactsContext : JsonSerializerContext;
