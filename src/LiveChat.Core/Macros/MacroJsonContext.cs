using System.Text.Json.Serialization;

namespace LiveChat.Macros;

/// <summary>How macros and their counts are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MacroFile))]
[JsonSerializable(typeof(Dictionary<Guid, long>))]
internal sealed partial class MacroJsonContext : JsonSerializerContext;
