using LiveChat.Attachments.Images;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class ChangingPicturesAtRandom
{
    private static readonly int Inputs = LongRun.IsOn ? 5_000_000 : 100_000;

    /// <summary>So few that pictures with more are among them.</summary>
    private static readonly ImageLimits Limits = ImageLimits.Default with { MaxFrames = 2 };

    /// <summary>What is written anew may be longer than what it replaces: a repetition, an orientation, JFIF.</summary>
    private const int Fresh = 64;

    /// <summary>How much memory a walk takes of itself, with buffers and garbage, and how much for each byte, as if all were the smallest things there can be.</summary>
    private const int Memory = 300_000;
    private const int MemoryOfAByte = 400;

    [Fact]
    public async Task Whatever_comes_there_is_a_verdict_and_what_is_kept_walks_again_to_the_same_bytes()
    {
        var verdicts = new Dictionary<string, int>();
        foreach (var file in ChangedPictures.Make(Inputs, seed: 8))
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();

            var (verdict, kept) = await Walking.WalkAsync(file, Limits);

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated <= Memory + ((long)MemoryOfAByte * file.Length), Convert.ToHexString(file));
            Assert.True(kept.Length <= file.Length + Fresh, Convert.ToHexString(file));
            var what = verdict switch { ImageVerdict.Accepted a => $"{a.Facts.Type}", ImageVerdict.Refused r => r.Code, _ => "" };
            verdicts[what] = verdicts.GetValueOrDefault(what) + 1;
            if (verdict is not ImageVerdict.Accepted { Facts: var facts }) continue;

            var (again, keptAgain) = await Walking.WalkAsync(kept, Limits);
            Assert.True(kept.AsSpan().SequenceEqual(keptAgain) && again == verdict, Convert.ToHexString(file));
            Assert.InRange((long)facts.Width * facts.Height, 1, Limits.MaxPixels);
            Assert.InRange(facts.Frames, 1, Limits.MaxFrames);
        }

        // All that can come out came out, and more than by chance, or nothing was tried.
        string[] all = [.. Enum.GetNames<ImageType>(), "corrupt", "empty", "too_many_frames", "too_many_pixels", "truncated", "type_not_allowed"];
        Assert.Equal(all.Order(StringComparer.Ordinal), verdicts.Keys.Order(StringComparer.Ordinal));
        Assert.All(verdicts, v => Assert.InRange(v.Value, Inputs / 5_000, Inputs * 4L / 5));
    }
}
