using CsCheck;

namespace LiveChat.StoreModel;

/// <summary>Looks for a list of uses after which stores and model differ.</summary>
/// <param name="run">Does the uses of a list with new stores and with a new model, and throws when they differ.</param>
internal sealed class StoreSearch(Func<IEnumerable<StoreUse>, Task> run)
{
    private readonly Lock _gate = new();
    private StoreUse[]? _shortest;

    /// <param name="lists">How many lists to try.</param>
    /// <param name="threads">How many at once.</param>
    /// <returns>A list that fails, as short as it gets, and how it fails; <see langword="null"/> when none was found.</returns>
    public async Task<StoreDifference?> FindAsync(int lists, int threads)
    {
        try
        {
            await StoreUse.Lists.SampleAsync(TryAsync, iter: lists, threads: threads, print: StoreUse.Print);
            return null;
        }
        catch (CsCheckException found)
        {
            var uses = await ShrunkAsync(_shortest!);
            return new(uses, await FailureAsync(uses) ?? found);
        }
    }

    private async Task TryAsync(StoreUse[] uses)
    {
        if (await FailureAsync(uses) is not { } failure) return;

        lock (_gate)
        {
            if (_shortest is null || uses.Length < _shortest.Length) _shortest = uses;
        }

        throw failure;
    }

    /// <summary>Leaves out as much as can be left out: halves first, single uses last.</summary>
    private async Task<StoreUse[]> ShrunkAsync(StoreUse[] uses)
    {
        for (var size = Math.Max(1, uses.Length / 2); size > 0;)
        {
            var before = uses.Length;
            for (var at = 0; at < uses.Length;)
            {
                StoreUse[] without = [.. uses[..at], .. uses[Math.Min(at + size, uses.Length)..]];
                if (await FailureAsync(without) is null) at += size;
                else uses = without;
            }

            if (uses.Length == before || size > 1) size /= 2;
        }

        return uses;
    }

    private async Task<Exception?> FailureAsync(StoreUse[] uses)
    {
        try
        {
            await run(uses);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
