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
        return Of(actor.Id, $"{SubjectOf(key.Kind)}/{key.Name}", after is null ? Removed : Saved, at, new() { Replaced = replaced > 0 ? replaced : null, IsNew = before is null ? true : null, Fields = fields is [] ? null : [.. fields] });
    }

    /// <param name="actor">The host's id of who did it.</param>
    /// <param name="subject">To what.</param>
    /// <param name="action">What.</param>
    /// <param name="at">When.</param>
    /// <param name="facts">More of it; never what anybody wrote.</param>
    public static AuditEntry Of(string actor, string subject, string action, DateTimeOffset at, SettingsFacts facts)
    {
        var json = Write(facts);
        return new()
        {
            At = at,
            Actor = actor,
            Action = action,
            Subject = subject,
            Facts = json.Length <= LongestFacts ? json : Write(facts with { Fields = null, Count = facts.Fields?.Length }),
        };
    }

    private static string SubjectOf(SettingsKind kind) => kind switch
    {
        SettingsKind.Queue => "queue",
        SettingsKind.Team => "team",
        SettingsKind.Widget => "widget",
        SettingsKind.Rule => "rule",
        SettingsKind.Agent => "agent",
        SettingsKind.Transcript => "transcript",
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
