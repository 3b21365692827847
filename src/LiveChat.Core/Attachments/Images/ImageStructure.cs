using System.IO.Pipelines;

namespace LiveChat.Attachments.Images;

/// <summary>
/// Walks through a file as its format says, and writes what is needed to see the picture: no metadata, no foreign blocks, nothing that comes behind it. No pixel is decoded. The colour
/// profile stays, and the orientation, written anew. What was written walks again to the same bytes.
/// </summary>
internal static class ImageStructure
{
    private static readonly byte[][] Signatures = [JpegWalk.Signature, PngWalk.Signature, GifWalk.Signature87, GifWalk.Signature89];

    /// <summary>Walks through a file from where it stands. Memory does not grow with it.</summary>
    /// <param name="source">The file. It is read to the end of the picture, not further.</param>
    /// <param name="target">Where to write; the caller completes it.</param>
    /// <param name="limits">How large the picture may be.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="IOException">The file cannot be read, or nobody takes any more what is written.</exception>
    public static async Task<ImageVerdict> CopyAsync(Stream source, PipeWriter target, ImageLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(limits);

        using var copy = new StructureCopy(source, target, cancellationToken);
        try
        {
            var facts = await WalkAsync(copy, limits).ConfigureAwait(false);
            await copy.FlushAsync().ConfigureAwait(false);
            return new ImageVerdict.Accepted(facts);
        }
        catch (StructureException e)
        {
            return new ImageVerdict.Refused(e.Code);
        }
    }

    private static async ValueTask<ImageFacts> WalkAsync(StructureCopy copy, ImageLimits limits)
    {
        await copy.TryFillAsync(PngWalk.Signature.Length).ConfigureAwait(false);
        if (Begins(copy, JpegWalk.Signature)) return await new JpegWalk(copy, limits).RunAsync().ConfigureAwait(false);
        if (Begins(copy, PngWalk.Signature)) return await new PngWalk(copy, limits).RunAsync().ConfigureAwait(false);
        if (Begins(copy, GifWalk.Signature87) || Begins(copy, GifWalk.Signature89)) return await new GifWalk(copy, limits).RunAsync().ConfigureAwait(false);

        throw new StructureException(Buffered(copy) switch
        {
            [] => ImageRefusal.Empty,
            var some when Signatures.Any(s => s.Length > some.Length && s.AsSpan().StartsWith(some)) => ImageRefusal.Truncated,
            _ => ImageRefusal.TypeNotAllowed,
        });
    }

    private static bool Begins(StructureCopy copy, byte[] signature) => copy.Buffered.StartsWith(signature);

    private static byte[] Buffered(StructureCopy copy) => copy.Buffered[..Math.Min(copy.Buffered.Length, PngWalk.Signature.Length)].ToArray();
}
