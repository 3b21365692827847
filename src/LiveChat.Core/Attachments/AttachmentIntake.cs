using System.IO.Pipelines;
using System.Security.Cryptography;
using LiveChat.Attachments.Images;

namespace LiveChat.Attachments;

/// <summary>Makes of the bytes that somebody has sent those that are kept.</summary>
internal sealed class AttachmentIntake(IAttachmentStorage storage, ImageLimits limits)
{
    /// <summary>How much may wait between the walk and the storage.</summary>
    private static readonly PipeOptions Waiting = new(pauseWriterThreshold: 256 * 1024, resumeWriterThreshold: 128 * 1024, useSynchronizationContext: false);

    /// <summary>Walks through what was sent and commits what is kept of it. Again, after it broke off, it begins anew.</summary>
    /// <param name="sent">What was sent, committed. It stays.</param>
    /// <param name="kept">Where to keep it: a key of its own for each attempt. Nothing is there when it is refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The picture; or the code of <see cref="ImageRefusal"/> that says why it is none.</returns>
    /// <exception cref="IOException">The storage cannot be used, somebody else is at it, or what was sent is not there.</exception>
    public async Task<(StoredFile? File, string? Refusal)> TakeAsync(AttachmentKey sent, AttachmentKey kept, CancellationToken cancellationToken)
    {
        var source = await storage.OpenAsync(sent, 0, null, cancellationToken).ConfigureAwait(false) ?? throw new IOException("What was sent is not there.");
        await using (source.ConfigureAwait(false))
        {
            if (!await storage.DeleteAsync(kept, cancellationToken).ConfigureAwait(false)) throw new IOException("Somebody else is at it.");

            using var hash = SHA256.Create();
            var (verdict, length) = await CopyAsync(source, kept, hash, cancellationToken).ConfigureAwait(false);
            if (verdict is ImageVerdict.Refused refused)
            {
                await storage.DeleteAsync(kept, cancellationToken).ConfigureAwait(false);
                return (null, refused.Code);
            }

            var committed = await storage.CommitAsync(kept, length, cancellationToken).ConfigureAwait(false);
            if (committed != new StorageOutcome.Committed(length)) throw new IOException("Somebody else is at it.");

            var facts = ((ImageVerdict.Accepted)verdict).Facts;
            return (new(kept, ImageMediaTypes.Of(facts.Type), length, Convert.ToHexStringLower(hash.Hash!), facts.Width, facts.Height), null);
        }
    }

    private async Task<(ImageVerdict Verdict, long Length)> CopyAsync(Stream source, AttachmentKey kept, SHA256 hash, CancellationToken cancellationToken)
    {
        var pipe = new Pipe(Waiting);
        var hashed = new CryptoStream(pipe.Reader.AsStream(), hash, CryptoStreamMode.Read);
        await using (hashed.ConfigureAwait(false))
        {
            var writing = WriteAsync();
            var walking = WalkAsync();
            await Task.WhenAll(writing, walking).ConfigureAwait(false);
            return (await walking.ConfigureAwait(false), await writing.ConfigureAwait(false));
        }

        async Task<long> WriteAsync()
        {
            try
            {
                return await storage.WriteAsync(kept, 0, hashed, cancellationToken).ConfigureAwait(false) is StorageOutcome.Added added
                    ? added.Length
                    : throw new IOException("Somebody else is at it.");
            }
            finally
            {
                // Whoever walks need not wait for somebody who takes no more.
                await pipe.Reader.CompleteAsync().ConfigureAwait(false);
            }
        }

        async Task<ImageVerdict> WalkAsync()
        {
            try
            {
                var verdict = await ImageStructure.CopyAsync(source, pipe.Writer, limits, cancellationToken).ConfigureAwait(false);
                await pipe.Writer.CompleteAsync().ConfigureAwait(false);
                return verdict;
            }
            catch (Exception e)
            {
                await pipe.Writer.CompleteAsync(e).ConfigureAwait(false);
                throw;
            }
        }
    }
}
