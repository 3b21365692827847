namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks for a ticket to connect to the customer hub. Body of <c>POST api/customer/connect</c>.</summary>
internal sealed record ConnectCustomer : WireRecord
{
    /// <summary>The widget's site key.</summary>
    public required string SiteKey { get; init; }

    /// <summary>The visitor's secret from an earlier answer; absent on the first visit.</summary>
    public string? Visitor { get; init; }

    /// <summary>A token with which the host vouches for its signed-in user, at most 8,192 characters. Without it nothing changes of who the visitor is.</summary>
    public string? Token { get; init; }

    /// <summary>Whether a visitor the host has vouched for earlier is to begin afresh, as nobody: sent when a token was refused, because somebody else may sit there by now. Absent for no.</summary>
    public bool? Anonymous { get; init; }
}
