using LiveChat.Attachments.Images;

namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class ChangingPicturesAtRandom
{
    private const int Inputs = 100_000;

    /// <summary>What is written anew may be longer than what it replaces: a repetition, an orientation, JFIF.</summary>
    private const int Fresh = 64;

    private static readonly byte[][] Seeds =
    [
        .. Samples.All.Values.Where(s => s.Length < 1_000),
        PngBytes.Picture(before: [PngBytes.Chunk("tEXt", [.. "Comment\0GPSMARK"u8]), PngBytes.Profile("GPSMARK", [1, 2, 3])]),
        GifBytes.Picture(GifBytes.Comment("GPSMARK"), GifBytes.Application("NETSCAPE2.0", 3, 1, 7, 0, 0), GifBytes.PlainText("GPSMARK"), GifBytes.Frame()),
        JpegBytes.Picture(JpegBytes.Camera(6, "GPSMARK"), JpegBytes.Segment(0xFE, [.. "GPSMARK"u8]), JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 101, 0, 0, 0, 0, 1])),
    ];

    [Fact]
    public async Task Whatever_comes_there_is_a_verdict_and_what_is_kept_walks_again_to_the_same_bytes()
    {
        var random = new Random(8);
        var accepted = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var file = Change(Seeds[i % Seeds.Length], random);

            var (verdict, kept) = await Walking.WalkAsync(file);

            Assert.True(kept.Length <= file.Length + Fresh, Convert.ToHexString(file));
            if (verdict is not ImageVerdict.Accepted { Facts: var facts }) continue;

            accepted++;
            var (again, keptAgain) = await Walking.WalkAsync(kept);
            Assert.True(kept.AsSpan().SequenceEqual(keptAgain) && again == verdict, Convert.ToHexString(file));
            Assert.InRange((long)facts.Width * facts.Height, 1, ImageLimits.Default.MaxPixels);
        }

        // Enough of both, or nothing was tried.
        Assert.InRange(accepted, Inputs / 20, Inputs / 2);
    }

    /// <summary>Some bytes other, missing, doubled, put in, or those of another picture; of a PNG mostly with check sums that are right again.</summary>
    private static byte[] Change(byte[] seed, Random random)
    {
        List<byte> file = [.. seed];
        for (var changes = random.Next(1, 4); changes > 0 && file.Count > 2; changes--)
        {
            var at = random.Next(file.Count);
            var length = Math.Min(random.Next(1, 12), file.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    file[at] = (byte)random.Next(256);
                    break;
                case 2:
                    file.RemoveRange(at, length);
                    break;
                case 3:
                    file.InsertRange(at, file.GetRange(at, length));
                    break;
                case 4:
                    file.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                default:
                    var other = Seeds[random.Next(Seeds.Length)];
                    file.InsertRange(at, other.AsSpan(random.Next(other.Length)));
                    break;
            }
        }

        return random.Next(4) > 0 ? PngBytes.Mend([.. file]) : [.. file];
    }
}
