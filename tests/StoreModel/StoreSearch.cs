using CsCheck;

namespace LiveChat.StoreModel;

/// <summary>Looks for a list of uses after which stores and model differ. With the same seed it tries the same lists and ends with the same one, however many at once.</summary>
/// <param name="run">Does the uses of a list with new stores and with a new model, and throws when they differ.</param>
/// <param name="seed">Where it begins.</param>
internal sealed class StoreSearch(Func<IEnumerable<StoreUse>, Task> run, ulong seed)
{
    private readonly Lock _gate = new();
    private (int Number, StoreUse[] Uses)? _shortest;

    /// <param name="lists">How many lists to try.</param>
    /// <param name="threads">How many at once.</param>
    /// <returns>A list that fails, as short as it gets, and how it fails; <see langword="null"/> when none was found.</returns>
    public async Task<StoreDifference?> FindAsync(int lists, int threads)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, lists), new ParallelOptions { MaxDegreeOfParallelism = threads }, async (number, _) => await TryAsync(number));
        if (_shortest is not { } found) return null;

        var uses = await ShrunkAsync(found.Uses);
        return new(seed, uses, await FailureAsync(uses) ?? throw new InvalidOperationException($"It fails only sometimes (seed {seed}): {StoreUse.Print(uses)}"));
    }

    private async Task TryAsync(int number)
    {
        var uses = StoreUse.Lists.Generate(new PCG((uint)number, seed), null, out var _);
        if (!IsShorter(number, uses) || await FailureAsync(uses) is null) return;

        lock (_gate)
        {
            if (IsShorter(number, uses)) _shortest = (number, uses);
        }
    }

    private bool IsShorter(int number, StoreUse[] uses)
    {
        lock (_gate) return _shortest is not { } shortest || (uses.Length, number).CompareTo((shortest.Uses.Length, shortest.Number)) < 0;
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
