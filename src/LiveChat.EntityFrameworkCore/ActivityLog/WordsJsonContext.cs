using System.Text.Json.Serialization;

namespace LiveChat.EntityFrameworkCore.ActivityLog;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TextContent))]
internal sealed partial class WordsJsonContext : JsonSerializerContext;
