namespace LiveChat.StoreModel;

/// <summary>A list of uses after which stores and model differ.</summary>
/// <param name="Uses">The list, as short as it got.</param>
/// <param name="Failure">How it fails.</param>
internal sealed record StoreDifference(StoreUse[] Uses, Exception Failure)
{
    public override string ToString() => $"Stores and model differ after {StoreUse.Print(Uses)}{Environment.NewLine}{Failure}";
}
