namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>The data of a scan, bit by bit.</summary>
internal sealed class JpegBits
{
    private readonly List<byte> _bytes = [];
    private int _pending;
    private int _count;

    /// <summary>Adds the lowest bits of a value.</summary>
    public void Write(int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            _pending = (_pending << 1) | ((value >> bit) & 1);
            if (++_count < 8) continue;

            _bytes.Add((byte)_pending);
            if ((byte)_pending == 0xFF) _bytes.Add(0);
            (_pending, _count) = (0, 0);
        }
    }

    public void Restart(int number)
    {
        Fill();
        _bytes.AddRange([0xFF, (byte)(0xD0 + (number % 8))]);
    }

    public byte[] End()
    {
        Fill();
        return [.. _bytes];
    }

    private void Fill()
    {
        if (_count > 0) Write(-1, 8 - _count);
    }
}
