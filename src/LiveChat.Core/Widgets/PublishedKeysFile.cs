using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>The keys of a widget's forms that were ever published, as they are kept beside the settings: a format, members are added, never renamed.</summary>
internal sealed class PublishedKeysFile
{
    /// <summary>The names of types by key.</summary>
    public SortedDictionary<string, string> Form { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Those of the form for messages.</summary>
    public SortedDictionary<string, string> OfflineForm { get; set; } = new(StringComparer.Ordinal);

    public static SettingsKey KeyOf(WidgetId widget) => new(SettingsKind.Use, $"widget-keys/{widget.Value}");

    public static string Write(PublishedKeys keys)
        => JsonSerializer.Serialize(new() { Form = new(keys.Form, StringComparer.Ordinal), OfflineForm = new(keys.OfflineForm, StringComparer.Ordinal) }, PublishedKeysJsonContext.Default.PublishedKeysFile);

    /// <exception cref="JsonException">It holds no keys: which were published nobody knows, and nothing may be taken for free.</exception>
    public static PublishedKeys Read(string? content)
    {
        if (content is null) return PublishedKeys.None;

        var file = JsonSerializer.Deserialize(content, PublishedKeysJsonContext.Default.PublishedKeysFile) ?? throw new JsonException("The document holds no keys.");
        return new() { Form = file.Form.ToImmutableSortedDictionary(StringComparer.Ordinal), OfflineForm = file.OfflineForm.ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PublishedKeysFile))]
internal sealed partial class PublishedKeysJsonContext : JsonSerializerContext;
