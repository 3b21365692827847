using System.Text.Json;

namespace LiveChat.Core.Tests.Detection;

/// <summary>Texts with what is to be found in them: <c>detection.jsonl</c>. All of it is made up: published test cards, numbers that were never given out, example.com.</summary>
internal static class DetectionSamples
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DetectionSample> All { get; } = [.. Read()];

    private static IEnumerable<DetectionSample> Read()
    {
        using var reader = new StreamReader(typeof(DetectionSamples).Assembly.GetManifestResourceStream("detection.jsonl")!);
        while (reader.ReadLine() is { } line) yield return JsonSerializer.Deserialize<DetectionSample>(line, Web)!;
    }
}
