using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Draining;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The JSON protocol with the contract's strict rules, for LiveChat's hubs only: the host's own hubs keep theirs.</summary>
internal sealed class ContractProtocol : IHubProtocolResolver
{
    private readonly JsonHubProtocol _json = new(Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = ContractJson.Options }));

    public IReadOnlyList<IHubProtocol> AllProtocols => [_json];

    public IHubProtocol? GetProtocol(string protocolName, IReadOnlyList<string>? supportedProtocols)
    {
        if (!string.Equals(protocolName, _json.Name, StringComparison.OrdinalIgnoreCase)) return null;

        // Asked once per connection, while it shakes hands.
        return WatchedConnection.Take() is { } connection ? new CountedProtocol(_json, connection.Calls) : _json;
    }
}
