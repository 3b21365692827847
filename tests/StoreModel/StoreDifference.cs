namespace LiveChat.StoreModel;

/// <summary>A list of uses after which stores and model differ.</summary>
/// <param name="Seed">Of the search that found it.</param>
/// <param name="Uses">The list, as short as it got.</param>
/// <param name="Failure">How it fails.</param>
internal sealed record StoreDifference(ulong Seed, StoreUse[] Uses, Exception Failure)
{
    public override string ToString() => $"Stores and model differ (seed {Seed}) after {StoreUse.Print(Uses)}{Environment.NewLine}{Failure}";
}
