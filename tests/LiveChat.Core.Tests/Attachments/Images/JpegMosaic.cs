namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>A JPEG of squares, each of one colour: of every block only its mean is written, which is an encoder that fits on a page. Sides have to be multiples of what is coded together.</summary>
internal sealed record JpegMosaic
{
    /// <summary>Twelve codes of four bits, for how many bits a mean has, and one of a single bit, for no other frequency.</summary>
    private static readonly byte[] Codes = [.. JpegBytes.Segment(0xC4, [0x00, 0, 0, 0, 12, .. new byte[12], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), .. JpegBytes.Segment(0xC4, [0x10, 1, .. new byte[15], 0])];

    public int Width { get; init; } = 32;

    public int Height { get; init; } = 16;

    public byte Kind { get; init; } = 0xC0;

    /// <summary>Gets how often each component is sampled, across and down.</summary>
    public (int Across, int Down)[] Sampling { get; init; } = [(1, 1)];

    /// <summary>Gets after how many units the decoder starts anew.</summary>
    public byte RestartInterval { get; init; }

    /// <summary>Gets whether all components are in one scan.</summary>
    public bool IsInterleaved { get; init; } = true;

    /// <summary>Gets the segments before the tables.</summary>
    public byte[][] Before { get; init; } = [];

    public byte[] ToBytes() =>
    [
        .. JpegBytes.Start, .. Before.SelectMany(s => s), .. JpegBytes.Quantization, .. Frame(), .. Codes,
        .. RestartInterval > 0 ? JpegBytes.Segment(0xDD, 0, RestartInterval) : [], .. Scans().SelectMany(s => s), .. JpegBytes.End,
    ];

    private byte[] Frame() => JpegBytes.Segment(
        Kind,
        [8, (byte)(Height >> 8), (byte)Height, (byte)(Width >> 8), (byte)Width, (byte)Sampling.Length, .. Sampling.SelectMany((s, i) => (byte[])[(byte)(i + 1), (byte)((s.Across << 4) | s.Down), 0])]);

    /// <summary>Of a progressive one the means without their last bit, that bit, and the frequencies of each component.</summary>
    private IEnumerable<byte[]> Scans()
    {
        int[] all = [.. Enumerable.Range(0, Sampling.Length)];
        var together = IsInterleaved ? [all] : all.Select(c => (int[])[c]).ToArray();
        return Kind == 0xC2
            ? [.. together.Select(c => Scan(c, 0, 0, 0x01)), .. together.Select(c => Scan(c, 0, 0, 0x10)), .. all.Select(c => Scan([c], 1, 63, 0))]
            : together.Select(c => Scan(c, 0, 63, 0));
    }

    private byte[] Scan(int[] components, byte first, byte last, byte approximation)
    {
        var bits = new JpegBits();
        var means = new int[Sampling.Length];
        var unit = 0;
        foreach (var blocks in Units(components))
        {
            if (RestartInterval > 0 && unit > 0 && unit % RestartInterval == 0)
            {
                bits.Restart((unit / RestartInterval) - 1);
                Array.Clear(means);
            }

            foreach (var (c, x, y) in blocks) Write(bits, Mean(c, x, y), ref means[c], first, last, approximation);
            unit++;
        }

        byte[] head = [(byte)components.Length, .. components.SelectMany(c => (byte[])[(byte)(c + 1), 0]), first, last, approximation];
        return [.. JpegBytes.Segment(0xDA, head), .. bits.End()];
    }

    private static void Write(JpegBits bits, int mean, ref int previous, byte first, byte last, byte approximation)
    {
        if (first > 0)
        {
            bits.Write(0, 1);
            return;
        }

        if (approximation >> 4 > 0)
        {
            bits.Write(mean & 1, 1);
            return;
        }

        var value = mean >> (approximation & 0x0F);
        var difference = value - previous;
        previous = value;
        var length = 32 - int.LeadingZeroCount(Math.Abs(difference));
        bits.Write(length, 4);
        bits.Write(difference < 0 ? difference - 1 : difference, length);
        if (last > 0) bits.Write(0, 1);
    }

    /// <summary>The blocks that are coded together: of one component each alone, of several those of the same place.</summary>
    private IEnumerable<IEnumerable<(int Component, int X, int Y)>> Units(int[] components)
    {
        var (across, down) = (Width / (8 * Sampling.Max(s => s.Across)), Height / (8 * Sampling.Max(s => s.Down)));
        if (components is [var only])
        {
            var (width, height) = (across * Sampling[only].Across, down * Sampling[only].Down);
            return Enumerable.Range(0, width * height).Select(i => (IEnumerable<(int, int, int)>)[(only, i % width, i / width)]);
        }

        return Enumerable.Range(0, across * down).Select(i => components.SelectMany(c => Enumerable.Range(0, Sampling[c].Across * Sampling[c].Down)
            .Select(b => (c, (i % across * Sampling[c].Across) + (b % Sampling[c].Across), (i / across * Sampling[c].Down) + (b / Sampling[c].Across)))));
    }

    /// <summary>Eight times how far it is from the middle.</summary>
    private static int Mean(int component, int x, int y) => 8 * (((40 + (component * 70) + (x * 37) + (y * 61)) % 256) - 128);
}
