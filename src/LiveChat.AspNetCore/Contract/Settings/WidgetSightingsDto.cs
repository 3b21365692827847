namespace LiveChat.AspNetCore.Contract;

/// <summary>From which pages a widget was asked for. Answer of <c>GET api/admin/settings/widgets/{name}/sightings</c>.</summary>
/// <param name="Seen">The origins, the last one first.</param>
internal sealed record WidgetSightingsDto(IReadOnlyList<WidgetSightingDto> Seen) : WireRecord;
