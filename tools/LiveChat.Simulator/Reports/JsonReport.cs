using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Simulator.Reports;

/// <summary>Tells it to programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(Report report) => JsonSerializer.Serialize(report, Options) + "\n";
}
