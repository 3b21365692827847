using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Teams;

/// <summary>A team as the console's settings are kept: a format, members are added, never renamed. What is missing is as <see cref="TeamOptions"/> has it.</summary>
internal sealed class TeamFile
{
    private static readonly TeamJsonContext Json = new(new JsonSerializerOptions(TeamJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public SettingsStamp? Stamp { get; set; }
    public string? DisplayName { get; set; }
    public List<string> Members { get; set; } = [];
    public List<Message> AutoMessages { get; set; } = [];
    public bool MembersEditMacros { get; set; }

    public static string Write(TeamOptions o, SettingsStamp stamp) => JsonSerializer.Serialize(
        new()
        {
            Stamp = stamp,
            DisplayName = o.DisplayName,
            Members = [.. o.Members.Order(StringComparer.Ordinal)],
            AutoMessages = [.. o.AutoMessages.Select(m => new Message(m.Text, m.Delay))],
            MembersEditMacros = o.MembersEditMacros,
        },
        Json.TeamFile);

    /// <exception cref="JsonException">It is no team.</exception>
    public static TeamFile Read(string content) => JsonSerializer.Deserialize(content, Json.TeamFile) ?? throw new JsonException("The document holds no team.");

    public TeamOptions ToOptions()
    {
        var options = new TeamOptions { DisplayName = DisplayName, MembersEditMacros = MembersEditMacros };
        foreach (var member in Members) options.Members.Add(member);
        foreach (var message in AutoMessages) options.AutoMessages.Add(new(message.Text, message.Delay));
        return options;
    }

    internal sealed record Message(string Text, TimeSpan Delay);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TeamFile))]
internal sealed partial class TeamJsonContext : JsonSerializerContext;
