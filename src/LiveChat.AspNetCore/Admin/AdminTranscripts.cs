using LiveChat.AspNetCore.Contract;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Admin;

/// <summary>Says what code says of transcripts.</summary>
internal sealed class AdminTranscripts(IOptions<TranscriptOptions> options, WidgetCatalog widgets, IEnumerable<ITranscriptSender> senders)
{
    public JsonHttpResult<AdminTranscriptsDto> Answer(HttpContext context)
    {
        var o = options.Value;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new AdminTranscriptsDto
            {
                HasSender = senders.Any(),
                FromAddress = o.FromAddress,
                FromName = o.FromName,
                Subject = o.Subject,
                SendDelay = (int)o.SendDelay.TotalSeconds,
                TimeZone = o.TimeZone,
                ExcludedDomains = [.. o.ExcludedDomains.Order(StringComparer.Ordinal)],
                Widgets = [.. widgets.All.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => new AdminTranscriptWidgetDto(w.Id.Value, w.Name, w.Behaviour.TranscriptEmail, w.Behaviour.TranscriptDownload))],
            },
            ContractJson.Options);
    }
}
