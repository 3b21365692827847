using System.Collections.Frozen;
using System.Text;
using LiveChat.Widgets;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.AspNetCore.Identity;

/// <summary>The keys of each widget, the newest first. Here only: what settings are shown or sent holds none of them. Code alone gives widgets keys, so those of the start are all.</summary>
internal sealed class IdentityKeys(WidgetCatalog widgets, IOptionsMonitor<WidgetOptions> options)
{
    private readonly FrozenDictionary<WidgetId, IReadOnlyList<SymmetricSecurityKey>> _keys = widgets.All.ToFrozenDictionary(
        w => w.Id,
        IReadOnlyList<SymmetricSecurityKey> (w) => [.. options.Get(w.Id.Value).Identity.Secrets.Select(s => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(s)))]);

    /// <summary>The keys of a widget; none when nobody vouches for its visitors.</summary>
    public IReadOnlyList<SymmetricSecurityKey> Of(WidgetId widget) => _keys.GetValueOrDefault(widget, []);
}
