using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LiveChat.AspNetCore.Contract;

/// <summary>How the contract becomes JSON, everywhere the same: hubs, HTTP API and the settings inside pages.</summary>
internal static class ContractJson
{
    /// <summary>The options for writing and reading; unknown members and numbers for enums are refused.</summary>
    /// <remarks>The default encoder is kept on purpose: it escapes <c>&lt;</c>, so JSON may stand inside a script element.</remarks>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    /// <summary>Gives other options (those of SignalR, of minimal APIs) the same rules.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(ContractContext.Default, new DefaultJsonTypeInfoResolver());
        options.Converters.Add(new TolerantStringConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}
