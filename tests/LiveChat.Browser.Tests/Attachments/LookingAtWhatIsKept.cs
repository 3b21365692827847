using LiveChat.Attachments.Images;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Core.Tests.Attachments.Images;
using LiveChat.Tests;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Attachments;

/// <summary>Pictures before and after they were walked through, each in a real browser: what is left out is nothing that anybody sees.</summary>
public sealed class LookingAtWhatIsKept(PicturePage pictures) : IClassFixture<PicturePage>
{
    private const string DoesNotOpen = "It does not open.";

    /// <summary>The size at which an image is shown, and all of its pixels.</summary>
    private const string Look = $$"""
        async base64 => {
          const image = new Image();
          image.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), c => c.charCodeAt(0))]));
          try {
            await image.decode();
          } catch {
            return '{{DoesNotOpen}}';
          } finally {
            URL.revokeObjectURL(image.src);
          }
          const { naturalWidth: width, naturalHeight: height } = image;
          const canvas = new OffscreenCanvas(width, height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          return `${width} x ${height}: ${canvas.getImageData(0, 0, width, height).data}`;
        }
        """;

    /// <summary>All frames: how long each is shown, its pixels, and how often it begins anew.</summary>
    private const string LookAtFrames = """
        async ([base64, type]) => {
          const decoder = new ImageDecoder({ type, data: Uint8Array.from(atob(base64), c => c.charCodeAt(0)) });
          await decoder.tracks.ready;
          await decoder.completed;
          const { frameCount, repetitionCount } = decoder.tracks.selectedTrack;
          const seen = [repetitionCount];
          for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
            const { image } = await decoder.decode({ frameIndex });
            const { displayWidth: width, displayHeight: height } = image;
            const canvas = new OffscreenCanvas(width, height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            seen.push(`${image.duration}: ${canvas.getImageData(0, 0, width, height).data}`);
          }
          return seen.map(String);
        }
        """;

    /// <summary>A picture of many colours, wider than high, as the browser's own encoder writes it.</summary>
    private const string Draw = """
        async type => {
          const canvas = new OffscreenCanvas(61, 37);
          const context = canvas.getContext('2d');
          for (let i = 0; i < 12; i++) {
            context.fillStyle = `hsl(${i * 77} 80% ${30 + i * 4}%)`;
            context.fillRect(i * 5, i * 3, 30, 20);
          }
          const blob = await canvas.convertToBlob({ type, quality: 0.8 });
          return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
        }
        """;

    public static TheoryData<string> Pictures => [.. Samples.All.Keys];

    [BrowserTheory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_of_every_kind_opens_at_its_size_and_looks_as_it_did(string name)
    {
        var page = pictures.Page;
        var burdened = Burden(Samples.All[name]);
        var (kept, facts) = await WalkAsync(burdened);

        var seen = await LookAsync(page, kept);

        Assert.StartsWith($"{facts.Width} x {facts.Height}: ", seen, StringComparison.Ordinal);
        Assert.Equal(await LookAsync(page, burdened), seen);
    }

    [BrowserTheory]
    [InlineData("an animated png", "image/png", 2)]
    [InlineData("an animated png whose first picture is no frame", "image/png", 1)]
    [InlineData("an animated gif", "image/gif", 2)]
    public async Task An_animation_has_its_frames_at_their_times_as_often_as_it_did(string name, string type, int frames)
    {
        var page = pictures.Page;
        var burdened = Burden(Samples.All[name]);
        var (kept, facts) = await WalkAsync(burdened);

        var seen = await page.EvaluateAsync<string[]>(LookAtFrames, new[] { Convert.ToBase64String(kept), type });

        Assert.Equal(frames, facts.Frames);
        Assert.Equal(1 + frames, seen.Length);
        Assert.Equal(await page.EvaluateAsync<string[]>(LookAtFrames, new[] { Convert.ToBase64String(burdened), type }), seen);
    }

    [BrowserTheory]
    [InlineData("image/jpeg", 1, 61, 37)]
    [InlineData("image/jpeg", 2, 61, 37)]
    [InlineData("image/jpeg", 3, 61, 37)]
    [InlineData("image/jpeg", 6, 37, 61)]
    [InlineData("image/jpeg", 8, 37, 61)]
    [InlineData("image/png", 1, 61, 37)]
    [InlineData("image/png", 6, 37, 61)]
    public async Task A_picture_that_was_taken_sideways_is_shown_upright(string type, int orientation, int width, int height)
    {
        var page = pictures.Page;
        var drawn = Convert.FromBase64String(await page.EvaluateAsync<string>(Draw, type));
        var taken = Burden(type == "image/jpeg"
            ? [.. drawn[..2], .. JpegBytes.Camera(orientation, "GPSMARK-0001"), .. drawn[2..]]
            : [.. drawn[..33], .. PngBytes.Turned((byte)orientation), .. drawn[33..]]);
        var (kept, facts) = await WalkAsync(taken);

        var seen = await LookAsync(page, kept);

        Assert.Equal((width, height), (facts.Width, facts.Height));
        Assert.StartsWith($"{width} x {height}: ", seen, StringComparison.Ordinal);
        Assert.Equal(await LookAsync(page, taken), seen);
        Assert.Equal(orientation == 1, await LookAsync(page, drawn) == seen);
    }

    /// <summary>Colours are left out of it: browsers take a profile in which anything may be written, and we do not.</summary>
    [BrowserFact]
    public async Task Whatever_was_changed_in_a_picture_that_is_taken_it_looks_as_it_did()
    {
        var page = pictures.Page;
        var looked = 0;
        foreach (var changed in ChangedPictures.Make(LongRun.IsOn ? 4_000 : 1_000, seed: 3).Where(p => p.AsSpan().IndexOf("ICC_PROFILE"u8) < 0))
        {
            var (verdict, kept) = await Walking.WalkAsync(changed);
            if (verdict is not ImageVerdict.Accepted { Facts: { Width: < 200, Height: < 200 } facts }) continue;

            var before = await LookAsync(page, changed);
            if (before == DoesNotOpen) continue;

            looked++;
            Assert.True(before == await LookAsync(page, kept) && before.StartsWith($"{facts.Width} x {facts.Height}: ", StringComparison.Ordinal), Convert.ToHexString(changed));
        }

        Assert.InRange(looked, LongRun.IsOn ? 250 : 60, 1_200);
    }

    [BrowserFact]
    public async Task Colours_are_those_of_the_profile_that_is_kept()
    {
        var page = pictures.Page;

        Assert.NotEqual(await LookAsync(page, Samples.All["a jpeg of squares"]), await LookAsync(page, Samples.All["a jpeg with colours"]));
        Assert.NotEqual(await LookAsync(page, Samples.All["a png"]), await LookAsync(page, Samples.All["a png with colours"]));
    }

    /// <summary>With everything in it that is left out, where it may be.</summary>
    private static byte[] Burden(byte[] picture) => picture[0] switch
    {
        0xFF => [.. picture[..2], .. JpegBytes.Segment(0xFE, [.. "GPSMARK"u8]), .. JpegBytes.Segment(0xED, [.. "Photoshop 3.0\0GPSMARK"u8]), .. picture[2..], .. "PK\u0003\u0004"u8],
        0x89 => [.. picture[..33], .. PngBytes.Chunk("tEXt", [.. "Comment\0GPSMARK"u8]), .. picture[33..^12], .. PngBytes.Chunk("prVt", [.. "GPSMARK"u8]), .. PngBytes.End, .. "PK\u0003\u0004"u8],
        _ => [.. picture[..^1], .. GifBytes.Comment("GPSMARK"), .. GifBytes.Application("XMP DataXMP", GifBytes.Blocks("GPSMARK")), GifBytes.Trailer, .. "PK\u0003\u0004"u8],
    };

    private static async Task<(byte[] Kept, ImageFacts Facts)> WalkAsync(byte[] picture)
    {
        var (verdict, kept) = await Walking.WalkAsync(picture);
        Assert.Equal(-1, kept.AsSpan().IndexOf("GPSMARK"u8));
        return (kept, Assert.IsType<ImageVerdict.Accepted>(verdict).Facts);
    }

    private static Task<string> LookAsync(IPage page, byte[] picture) => page.EvaluateAsync<string>(Look, Convert.ToBase64String(picture));
}
