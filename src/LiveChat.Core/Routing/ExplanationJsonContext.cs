using System.Text.Json.Serialization;

namespace LiveChat.Routing;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ExplanationContent))]
internal sealed partial class ExplanationJsonContext : JsonSerializerContext;
