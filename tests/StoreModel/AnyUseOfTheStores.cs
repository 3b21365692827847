using LiveChat.Testing;

namespace LiveChat.StoreModel;

/// <summary>Whatever is done with a provider's stores, in whatever order and on knowledge however stale, they do what the plain model does. A list that fails is shrunk to a short one.</summary>
public abstract class AnyUseOfTheStores
{
    /// <summary>How many lists are tried.</summary>
    protected abstract int Lists { get; }

    /// <summary>How many lists are tried at once.</summary>
    protected virtual int Threads => 1;

    [Spec]
    public Task The_stores_of_chats_answer_and_hold_what_the_model_does() => HoldAsync(async uses => await new StoreRun(await CreateStoresAsync()).RunAsync(uses));

    [Spec]
    public Task The_stores_beside_them_answer_and_hold_what_the_model_does() => HoldAsync(async uses => await new RecordRun(await CreateRecordsAsync()).RunAsync(uses));

    /// <summary>Makes the stores: empty, isolated, ready. Called once per list.</summary>
    private protected abstract Task<ModelledStores> CreateStoresAsync();

    /// <summary>Makes the stores: empty, isolated, ready. Called once per list.</summary>
    private protected abstract Task<ModelledRecords> CreateRecordsAsync();

    private async Task HoldAsync(Func<IEnumerable<StoreUse>, Task> run)
    {
        var difference = await new StoreSearch(run, (ulong)Random.Shared.NextInt64()).FindAsync(Lists, Threads);

        Assert.True(difference is null, difference?.ToString());
    }
}
