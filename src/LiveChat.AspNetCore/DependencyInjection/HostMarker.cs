using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;

namespace LiveChat.AspNetCore.DependencyInjection;

/// <summary>Says that AddLiveChat was called, and where LiveChat is mapped.</summary>
internal sealed class HostMarker
{
    /// <summary>The endpoints by prefix.</summary>
    public ConcurrentDictionary<string, IEndpointConventionBuilder> Mapped { get; } = new(StringComparer.OrdinalIgnoreCase);
}
