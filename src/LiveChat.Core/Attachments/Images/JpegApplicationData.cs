using System.Buffers.Binary;

namespace LiveChat.Attachments.Images;

/// <summary>What applications write into a JPEG: what is needed to see it is kept or written anew. Of each kind the first counts, but of Adobe's the last.</summary>
internal sealed class JpegApplicationData(StructureCopy copy)
{
    private const int ProfileHead = 14;

    private bool _hasJfif;
    private bool _hasExif;
    private int _profiles;
    private int _profilesPlanned;

    /// <summary>Gets how the picture has to be turned.</summary>
    public int Orientation { get; private set; } = ExifOrientation.Upright;

    /// <summary>Whether a segment stays as it is. What is written anew is written here, in its place.</summary>
    /// <param name="marker">The segment's marker.</param>
    /// <param name="data">The segment without its marker and length.</param>
    public bool TryKeep(byte marker, ReadOnlySpan<byte> data)
    {
        switch (marker)
        {
            case JpegMarker.Jfif when !_hasJfif && data.StartsWith("JFIF\0"u8) && data.Length >= 14:
                _hasJfif = true;
                WriteJfif(data);
                return false;
            case JpegMarker.Exif when !_hasExif && data.StartsWith("Exif\0"u8) && data.Length >= 6:
                _hasExif = true;
                WriteOrientation(ExifOrientation.Read(data[6..]));
                return false;
            case JpegMarker.Adobe when data.StartsWith("Adobe"u8) && data.Length >= 12:
                // Browsers go by the last of several. What they do not know is to them the same as 2.
                copy.Write([0xFF, JpegMarker.Adobe, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, Math.Min(data[11], (byte)2)]);
                return false;
            case JpegMarker.Profile when data.StartsWith("ICC_PROFILE\0"u8) && data.Length > ProfileHead:
                return IsNextProfile(data);
            default:
                return false;
        }
    }

    /// <summary>Version 1.01 (JFIF 1.02, page 5), the density, no thumbnail.</summary>
    private void WriteJfif(ReadOnlySpan<byte> data)
    {
        var (units, x, y) = (data[7], BinaryPrimitives.ReadUInt16BigEndian(data[8..]), BinaryPrimitives.ReadUInt16BigEndian(data[10..]));
        if (units > 2 || x == 0 || y == 0) (units, x, y) = (0, 1, 1);
        copy.Write([0xFF, JpegMarker.Jfif, 0, 16, .. "JFIF\0"u8, 1, 1, units, (byte)(x >> 8), (byte)x, (byte)(y >> 8), (byte)y, 0, 0]);
    }

    private void WriteOrientation(int orientation)
    {
        if (!ExifOrientation.IsTurned(orientation)) return;

        Orientation = orientation;
        var tiff = ExifOrientation.Write(orientation);
        copy.Write([0xFF, JpegMarker.Exif, 0, (byte)(2 + 6 + tiff.Length), .. "Exif\0\0"u8, .. tiff]);
    }

    /// <summary>A profile comes in numbered pieces (ICC.1, annex B.4); the first begins with its header, which has a mark of its own.</summary>
    private bool IsNextProfile(ReadOnlySpan<byte> data)
    {
        var (number, planned) = (data[12], data[13]);
        var isNext = number == _profiles + 1 && number <= planned && (number == 1 || planned == _profilesPlanned);
        if (!isNext || (number == 1 && !(data.Length >= ProfileHead + 40 && data.Slice(ProfileHead + 36, 4).SequenceEqual("acsp"u8)))) return false;

        (_profiles, _profilesPlanned) = (number, planned);
        return true;
    }
}
