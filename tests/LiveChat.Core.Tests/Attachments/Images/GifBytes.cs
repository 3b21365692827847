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
    public static byte[] Frame(int width = 1, int height = 1, int x = 0, int y = 0) => [0x2C, .. LittleEndian(x), .. LittleEndian(y), .. LittleEndian(width), .. LittleEndian(height), 0, 2, 2, 0x44, 0x01, 0];

    public static byte[] Control(byte delay) => [0x21, 0xF9, 4, 0, delay, 0, 0, 0];

    public static byte[] Comment(string text) => [0x21, 0xFE, .. Blocks(text)];

    public static byte[] PlainText(string text) => [0x21, 0x01, 12, .. new byte[12], .. Blocks(text)];

    public static byte[] Application(string name, params byte[] blocks) => [0x21, 0xFF, 11, .. Encoding.ASCII.GetBytes(name), .. blocks];

    public static byte[] Repeat(int times) => Application("NETSCAPE2.0", [3, 1, .. LittleEndian(times), 0]);

    public static byte[] Blocks(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text), 0];

    private static byte[] LittleEndian(int value) => [(byte)value, (byte)(value >> 8)];
}
