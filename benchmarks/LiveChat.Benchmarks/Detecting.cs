using BenchmarkDotNet.Attributes;
using LiveChat.Detection;

namespace LiveChat.Benchmarks;

/// <summary>All detectors over messages as people write them. In megabytes a second, and over texts that keep detectors busy, <see cref="DetectingSpeed"/> tells.</summary>
[MemoryDiagnoser]
public class Detecting
{
    /// <summary>Three of ten have digits, one something to be found.</summary>
    internal static readonly string[] Messages =
    [
        "Hi, I ordered a lamp last week and it has not come yet.",
        "Could you look where it is? The order is 48213377 from 2 May.",
        "Thank you, that helps a lot!",
        "Yes, my name is Kim Miller and I live in Hamburg now.",
        "ok",
        "The box was open when it came, and one of the 3 screws is missing. Can you send me another one, please?",
        "Das Paket ist leider noch nicht da, k\u00F6nnen Sie nachsehen?",
        "You can reach me at kim@example.com or call 212-555-0145 until six.",
        "\U0001F600 great, bye",
        "Merci, c'est tr\u00E8s gentil. Je vais attendre jusqu'\u00E0 demain et je vous \u00E9cris si le colis n'est pas arriv\u00E9.",
    ];

    private readonly DetectionPipeline _all = new(Detectors.BuiltIn);

    [Benchmark(OperationsPerInvoke = 10)]
    public int Detect()
    {
        var found = 0;
        foreach (var message in Messages) found += _all.Detect(message).Count;
        return found;
    }
}
