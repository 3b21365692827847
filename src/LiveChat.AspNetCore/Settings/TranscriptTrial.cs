using LiveChat.AspNetCore.Contract;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Shows an administrator what mails would look like. Nothing is kept or sent.</summary>
internal sealed class TranscriptTrial(
    TranscriptWriter writer, ISettingsRecords<TranscriptSettings, TranscriptSettingsDto, TranscriptsDocumentDto> records, IEnumerable<IValidateOptions<TranscriptSettings>> rules, WidgetCatalog widgets, TimeProvider clock)
{
    private readonly IValidateOptions<TranscriptSettings>[] _rules = [.. rules];

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await ContractBody.ReadAsync<TranscriptSettingsDto>(context).ConfigureAwait(false) is not { } body) return Problems.Of(ErrorCodes.BadArgument);

        var settings = records.Read(body);
        if (_rules.Any(r => r.Validate(TranscriptsInForce.Name, settings).Failed) || widgets.All.MinBy(w => w.Name, StringComparer.Ordinal) is not { } widget) return Problems.Of(ErrorCodes.BadArgument);

        var shown = writer.Preview(settings, widget, clock.GetUtcNow());
        return TypedResults.Json(new TranscriptPreviewDto(shown.From, shown.Subject, shown.Text), ContractJson.Options);
    }
}
