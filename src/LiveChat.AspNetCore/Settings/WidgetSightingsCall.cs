using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Says whether a widget has been seen on a page.</summary>
internal sealed class WidgetSightingsCall(WidgetSightings sightings, WidgetCatalog widgets)
{
    public async Task<IResult> AnswerAsync(HttpContext context, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (widgets.Find(new WidgetId(name)) is not { } widget) return Problems.Of(ErrorCodes.SettingsNotFound);

        var own = OriginCheck.OwnOrigin(context.Request);
        var seen = await sightings.OfAsync(widget.Id, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Json(new WidgetSightingsDto([.. seen.Select(s => new WidgetSightingDto(s.Origin, Times.Of(s.At), widget.Origins.Allows(s.Origin, own)))]), ContractJson.Options);
    }
}
