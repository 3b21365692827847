using System.Text.Json.Serialization;

namespace LiveChat.AspNetCore.Identity;

/// <summary>Reads tokens. A name that stands there twice would say two things.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(IdentityClaims))]
internal sealed partial class IdentityClaimsContext : JsonSerializerContext;
