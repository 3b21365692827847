namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks for a ticket to connect to the customer hub. Body of <c>POST api/customer/connect</c>.</summary>
internal sealed record ConnectCustomer
{
    /// <summary>The widget's site key.</summary>
    public required string SiteKey { get; init; }

    /// <summary>The visitor's secret from an earlier answer; absent on the first visit.</summary>
    public string? Visitor { get; init; }
}
