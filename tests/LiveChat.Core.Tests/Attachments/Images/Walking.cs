using System.IO.Pipelines;
using LiveChat.Attachments.Images;

namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Walks through bytes that are there.</summary>
internal static class Walking
{
    /// <summary>What the walk finds, and what it writes.</summary>
    public static async Task<(ImageVerdict Verdict, byte[] Kept)> WalkAsync(byte[] file, ImageLimits? limits = null, int atOnce = int.MaxValue)
    {
        using var kept = new MemoryStream();
        var target = PipeWriter.Create(kept, new(leaveOpen: true));
        using var source = new Dripping(file, atOnce);
        var verdict = await ImageStructure.CopyAsync(source, target, limits ?? ImageLimits.Default, default);
        await target.CompleteAsync();
        return (verdict, kept.ToArray());
    }

    /// <summary>The code of the refusal; nothing for a picture.</summary>
    public static async Task<string?> RefusalAsync(byte[] file, ImageLimits? limits = null) => ((await WalkAsync(file, limits)).Verdict as ImageVerdict.Refused)?.Code;

    /// <summary>What is kept of a picture.</summary>
    public static async Task<byte[]> KeptAsync(byte[] file, int atOnce = int.MaxValue)
    {
        var (verdict, kept) = await WalkAsync(file, atOnce: atOnce);
        Assert.IsType<ImageVerdict.Accepted>(verdict);
        return kept;
    }

    public static async Task<ImageFacts> FactsAsync(byte[] file) => Assert.IsType<ImageVerdict.Accepted>((await WalkAsync(file)).Verdict).Facts;

    /// <summary>Hands out few bytes at once, as a network does.</summary>
    private sealed class Dripping(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(buffer.Length, atOnce)], cancellationToken);
    }
}
