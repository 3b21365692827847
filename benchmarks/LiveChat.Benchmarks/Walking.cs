using System.IO.Pipelines;
using BenchmarkDotNet.Attributes;
using LiveChat.Attachments.Images;
using LiveChat.Core.Tests.Attachments.Images;

namespace LiveChat.Benchmarks;

/// <summary>The walk through large pictures that are in memory, to nowhere: what it takes of a processor, without any disk. In megabytes a second, <see cref="WalkingSpeed"/> tells.</summary>
[MemoryDiagnoser, MinColumn]
public class Walking
{
    public const int Size = 64 * 1024 * 1024;

    private byte[] _picture = [];

    public static IEnumerable<string> Names => LargePictures.All.Keys;

    [ParamsSource(nameof(Names))]
    public string Picture { get; set; } = "jpeg";

    [GlobalSetup]
    public void SetUp() => _picture = [.. LargePictures.All[Picture](Size).SelectMany(p => p)];

    [Benchmark]
    public Task WalkAsync() => WalkAsync(_picture);

    internal static async Task WalkAsync(byte[] picture)
    {
        using var source = new MemoryStream(picture);
        var target = PipeWriter.Create(Stream.Null);
        var verdict = await ImageStructure.CopyAsync(source, target, ImageLimits.Default, CancellationToken.None);
        await target.CompleteAsync();
        if (verdict is not ImageVerdict.Accepted) throw new InvalidOperationException($"It is no picture: {verdict}.");
    }
}
