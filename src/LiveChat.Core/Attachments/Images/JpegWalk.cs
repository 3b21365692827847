using System.Buffers.Binary;

namespace LiveChat.Attachments.Images;

/// <summary>
/// JPEG as browsers show it: sequential or progressive, eight bits, Huffman. Kept are frame, tables and scans, the colour profile, and of JFIF, EXIF and Adobe's segment, written anew,
/// density, orientation and colour transform. Other segments, comments, and what comes after the end are dropped.
/// </summary>
internal sealed class JpegWalk(StructureCopy copy, ImageLimits limits)
{
    /// <summary>More passes over the same pixels serve only to keep a browser busy; encoders make about ten.</summary>
    private const int MaxScans = 256;

    /// <summary>Gets how each begins.</summary>
    public static byte[] Signature { get; } = [0xFF, JpegMarker.Start, 0xFF];

    private readonly JpegApplicationData _application = new(copy);
    private JpegFrame? _frame;
    private int _quantizationTables;
    private int _scans;

    public async ValueTask<ImageFacts> RunAsync()
    {
        copy.Keep(2);
        while (true)
        {
            var marker = await MarkerAsync().ConfigureAwait(false);
            if (marker == JpegMarker.End)
            {
                if (_scans == 0) throw StructureException.Corrupt();

                copy.Keep(2);
                return Facts(_frame!);
            }

            if (marker == JpegMarker.Temporary) copy.Drop(2);
            else await SegmentAsync(marker).ConfigureAwait(false);

            await copy.FlushIfLargeAsync().ConfigureAwait(false);
        }
    }

    private ImageFacts Facts(JpegFrame frame) => ExifOrientation.IsSideways(_application.Orientation)
        ? new(ImageType.Jpeg, frame.Height, frame.Width, 1)
        : new(ImageType.Jpeg, frame.Width, frame.Height, 1);

    /// <summary>Waits for the next marker; it is not gone past. Before it may be any number of bytes 0xFF (B.1.1.2).</summary>
    private async ValueTask<byte> MarkerAsync()
    {
        await copy.NeedAsync(2).ConfigureAwait(false);
        if (copy.Buffered[0] != 0xFF) throw StructureException.Corrupt();

        while (copy.Buffered[1] == 0xFF)
        {
            DropFilling();
            await copy.NeedAsync(2).ConfigureAwait(false);
        }

        return copy.Buffered[1];
    }

    private async ValueTask SegmentAsync(byte marker)
    {
        if (JpegMarker.IsOfOtherKind(marker)) throw new StructureException(ImageRefusal.TypeNotAllowed);

        var isKnown = JpegMarker.IsFrame(marker) || JpegMarker.IsForeign(marker)
            || marker is JpegMarker.HuffmanTables or JpegMarker.QuantizationTables or JpegMarker.RestartInterval or JpegMarker.Scan or JpegMarker.NumberOfLines;
        if (!isKnown) throw StructureException.Corrupt();

        await copy.NeedAsync(4).ConfigureAwait(false);
        var length = BinaryPrimitives.ReadUInt16BigEndian(copy.Buffered[2..]);
        if (length < 2) throw StructureException.Corrupt();

        await copy.NeedAsync(2 + length).ConfigureAwait(false);
        if (JpegMarker.IsForeign(marker))
        {
            // Browsers decide how to show it when the first scan begins.
            if (_scans == 0 && _application.TryKeep(marker, Data(length))) copy.Keep(2 + length);
            else copy.Drop(2 + length);
            return;
        }

        Check(marker, Data(length));
        if (marker == JpegMarker.NumberOfLines)
        {
            // Browsers go by the frame, which says it too.
            copy.Drop(2 + length);
            return;
        }

        copy.Keep(2 + length);
        if (marker == JpegMarker.Scan) await ScanAsync().ConfigureAwait(false);
    }

    private ReadOnlySpan<byte> Data(int length) => copy.Buffered[4..(2 + length)];

    private void Check(byte marker, ReadOnlySpan<byte> data)
    {
        switch (marker)
        {
            case JpegMarker.HuffmanTables:
                JpegTables.CheckHuffman(data);
                break;
            case JpegMarker.QuantizationTables:
                _quantizationTables |= JpegTables.Quantization(data);
                break;
            case JpegMarker.RestartInterval when data.Length == 2:
            case JpegMarker.NumberOfLines when data.Length == 2 && _scans > 0:
                break;
            case JpegMarker.Scan when _frame?.Has(data, _quantizationTables) is true && ++_scans <= MaxScans:
                break;
            case var frame when JpegMarker.IsFrame(frame) && _frame is null:
                _frame = JpegFrame.Read(data, limits);
                break;
            default:
                throw StructureException.Corrupt();
        }
    }

    /// <summary>The data of a scan goes on until a marker that is none of its own.</summary>
    private async ValueTask ScanAsync()
    {
        for (var isFirst = true; ; isFirst = false)
        {
            await copy.NeedAsync(2).ConfigureAwait(false);
            var length = DataLength(copy.Buffered, out var isAtMarker);
            if (isFirst && length == 0) throw StructureException.Corrupt();

            copy.Keep(length);
            await copy.FlushIfLargeAsync().ConfigureAwait(false);
            if (!isAtMarker) continue;

            // In data a row of 0xFF counts as one: a marker may follow it, or the zero that says that there is none.
            if (copy.Buffered[1] != 0xFF) return;

            DropFilling();
        }
    }

    /// <summary>Goes past a row of 0xFF, but for the last.</summary>
    private void DropFilling()
    {
        var row = copy.Buffered.IndexOfAnyExcept((byte)0xFF);
        copy.Drop((row < 0 ? copy.Buffered.Length : row) - 1);
    }

    /// <summary>How many bytes are data of a scan: also 0xFF followed by zero, and markers of restarts.</summary>
    private static int DataLength(ReadOnlySpan<byte> bytes, out bool isAtMarker)
    {
        isAtMarker = false;
        for (var at = 0; ;)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0) return bytes.Length;

            at += next;
            if (at + 1 == bytes.Length) return at;

            isAtMarker = bytes[at + 1] != 0 && !JpegMarker.IsRestart(bytes[at + 1]);
            if (isAtMarker) return at;

            at += 2;
        }
    }
}
