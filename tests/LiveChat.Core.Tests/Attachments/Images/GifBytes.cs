using System.Text;

namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Puts a GIF together.</summary>
internal static class GifBytes
{
    public const byte Trailer = 0x3B;

    public static byte[] Picture(params byte[][] blocks) => [.. Screen(4, 4), .. blocks.SelectMany(b => b), Trailer];

    /// <summary>The signature and a screen with two colours.</summary>
    public static byte[] Screen(int width, int height, string version = "GIF89a")
        => [.. Encoding.ASCII.GetBytes(version), .. LittleEndian(width), .. LittleEndian(height), 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF];

    /// <summary>A frame of one colour. Its data is what an encoder makes of one pixel; a browser fills up what is missing.</summary>
    public static byte[] Frame(int width = 1, int height = 1, int x = 0, int y = 0) => [.. FrameHead(width, height, x, y), 2, 0x44, 0x01, 0];

    /// <summary>A frame as far as its data.</summary>
    public static byte[] FrameHead(int width, int height, int x = 0, int y = 0) => [0x2C, .. LittleEndian(x), .. LittleEndian(y), .. LittleEndian(width), .. LittleEndian(height), 0, 2];

    /// <summary>The signature and a screen with 128 colours.</summary>
    public static byte[] ColorfulScreen(int width, int height, string version = "GIF89a")
        => [.. Encoding.ASCII.GetBytes(version), .. LittleEndian(width), .. LittleEndian(height), 0x86, 0, 0, .. Colors(1)];

    /// <summary>A frame of many colours. With 128 of them codes have eight bits until 126 were written: then the table of codes is cleared.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="x">Where it begins across.</param>
    /// <param name="y">Where it begins down.</param>
    /// <param name="flags">0x40 for interlaced; 0x86 for colours of its own.</param>
    public static byte[] ColorfulFrame(int width, int height, int x = 0, int y = 0, byte flags = 0)
    {
        const byte Clear = 128;
        const byte End = 129;
        IEnumerable<byte> pixels = Enumerable.Range(0, width * height).Select(i => (byte)((i * 29) % 128));
        byte[] codes = [.. pixels.Chunk(120).SelectMany(run => run.Prepend(Clear)), End];
        return
        [
            .. FrameHead(width, height, x, y)[..^2], flags, .. (flags & 0x80) > 0 ? Colors(5) : [], 7,
            .. codes.Chunk(255).SelectMany(block => block.Prepend((byte)block.Length)), 0,
        ];
    }

    private static byte[] Colors(int step) => [.. Enumerable.Range(0, 3 * 128).Select(i => (byte)(i * 67 * step))];

    public static byte[] Control(byte delay, byte flags = 0, byte transparent = 0) => [0x21, 0xF9, 4, flags, delay, 0, transparent, 0];

    public static byte[] Comment(string text) => [0x21, 0xFE, .. Blocks(text)];

    public static byte[] PlainText(string text) => [0x21, 0x01, 12, .. new byte[12], .. Blocks(text)];

    public static byte[] Application(string name, params byte[] blocks) => [0x21, 0xFF, 11, .. Encoding.ASCII.GetBytes(name), .. blocks];

    public static byte[] Repeat(int times) => Application("NETSCAPE2.0", [3, 1, .. LittleEndian(times), 0]);

    public static byte[] Blocks(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text), 0];

    private static byte[] LittleEndian(int value) => [(byte)value, (byte)(value >> 8)];
}
