using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Routing;

/// <summary>What the console says of an agent as it is kept: a format, members are added, never renamed.</summary>
internal sealed class AgentSettingsFile
{
    public SettingsStamp? Stamp { get; set; }
    public int? Capacity { get; set; }
    public IReadOnlyList<string> Languages { get; set; } = [];

    public static string Write(AgentSettings settings, SettingsStamp stamp)
        => JsonSerializer.Serialize(new() { Stamp = stamp, Capacity = settings.Capacity, Languages = settings.Languages }, AgentSettingsJsonContext.Default.AgentSettingsFile);

    /// <exception cref="JsonException">It says nothing of an agent.</exception>
    public static AgentSettingsFile Read(string content)
        => JsonSerializer.Deserialize(content, AgentSettingsJsonContext.Default.AgentSettingsFile) ?? throw new JsonException("The document says nothing of an agent.");

    public AgentSettings ToSettings() => new() { Capacity = Capacity, Languages = Languages };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgentSettingsFile))]
internal sealed partial class AgentSettingsJsonContext : JsonSerializerContext;
