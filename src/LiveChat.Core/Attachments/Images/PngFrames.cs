using System.Buffers.Binary;

namespace LiveChat.Attachments.Images;

/// <summary>The animation of a PNG (PNG 3, 11.3.6). Without its first chunk, before the data, there is none, and what belongs to one is dropped.</summary>
internal sealed class PngFrames(ImageLimits limits)
{
    private uint _planned;
    private uint _controls;
    private uint _sequence;

    /// <summary>Whether the last frame control waits for its data.</summary>
    private bool _isOpen;

    /// <summary>Gets whether there is an animation.</summary>
    public bool AreTaken => _planned > 0;

    public int Count => (int)Math.Max(1, _planned);

    /// <summary>How many frames there are to be.</summary>
    public bool TryBegin(ReadOnlySpan<byte> data)
    {
        if (data.Length != 8) return false;

        var planned = BinaryPrimitives.ReadUInt32BigEndian(data);
        if (planned == 0) return false;
        if (planned > limits.MaxFrames) throw new StructureException(ImageRefusal.TooManyFrames);

        _planned = planned;
        return true;
    }

    /// <summary>A frame: where it is, and how it is shown.</summary>
    public bool TryAddControl(ReadOnlySpan<byte> data, PngHeader header, bool isAfterData)
    {
        if (!AreTaken) return false;
        if (data.Length != 26 || _controls == _planned || (_isOpen && !isAfterData)) throw StructureException.Corrupt();

        Follow(data);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data[4..]), BinaryPrimitives.ReadUInt32BigEndian(data[8..]));
        var (x, y) = (BinaryPrimitives.ReadUInt32BigEndian(data[12..]), BinaryPrimitives.ReadUInt32BigEndian(data[16..]));
        var isInside = width > 0 && height > 0 && (ulong)x + width <= (ulong)header.Width && (ulong)y + height <= (ulong)header.Height;
        var isWhole = width == header.Width && height == header.Height;
        if (!isInside || data[24] > 2 || data[25] > 1 || (!isAfterData && !isWhole)) throw StructureException.Corrupt();

        _controls++;
        _isOpen = true;
        return true;
    }

    /// <summary>The number of a piece of a frame's data.</summary>
    public void AddData(ReadOnlySpan<byte> data)
    {
        if (!_isOpen) throw StructureException.Corrupt();

        Follow(data);
    }

    /// <summary>Whether all came.</summary>
    public void End()
    {
        if (_controls != _planned) throw StructureException.Corrupt();
    }

    private void Follow(ReadOnlySpan<byte> data)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(data) != _sequence++) throw StructureException.Corrupt();
    }
}
