using System.Text;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Macros;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.AspNetCore.Macros;

/// <summary>Macros into a file, and out of one. Over HTTP, because hub methods take small arguments and wait for each other.</summary>
internal sealed class MacroFiles(IMacroService macros, DeskRequests desk, CallBudgets budgets)
{
    /// <summary>The largest file, in bytes: more than one owner's macros may fill.</summary>
    internal const int MaxBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<IResult> ExportAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var who = MacroRecords.ActorOf(desk.CallerOf(context));
        if (!budgets.Of($"agent/{who.Agent}").TrySpend(ChatAction.ReadMacros, out var retryAfter)) return Problems.RateLimited(context, retryAfter);

        var owner = MacroRecords.OwnerOf(who, context.Request.Query["team"] is [{ } team] ? team : null);
        if (await macros.ListOfAsync(who, owner, context.RequestAborted).ConfigureAwait(false) is not { } found) return Problems.Of(ErrorCodes.TeamNotFound);

        // Spreadsheets take a file for UTF-8 only when it says so.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(MacroTable.Write(found.Select(m => m.Text)))];
        return TypedResults.File(bytes, "text/csv; charset=utf-8", "message-responses.csv");
    }

    public async Task<IResult> ImportAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var who = MacroRecords.ActorOf(desk.CallerOf(context));
        if (!budgets.Of($"agent/{who.Agent}").TrySpend(ChatAction.EditMacros, out var retryAfter)) return Problems.RateLimited(context, retryAfter);
        if (await ReadAsync(context).ConfigureAwait(false) is not { } bytes) return Problems.Of(ErrorCodes.ImportTooLarge);
        if (Decode(bytes) is not { } text) return Refused([new(1, ErrorCodes.InvalidUnicode.Code)]);

        var table = MacroTable.Read(text);
        var owner = MacroRecords.OwnerOf(who, context.Request.Query["team"] is [{ } team] ? team : null);

        // Whose they are comes first: a stranger is not told about lines.
        if (table.Problems.Count > 0) return await MayAsync(who, owner, context.RequestAborted).ConfigureAwait(false) is { } no ? Problems.Of(no) : Refused(table.Problems);

        var import = await macros.ImportAsync(who, owner, table.Macros, context.RequestAborted).ConfigureAwait(false);
        return import switch
        {
            { Refusal: MacroRefusal.Busy } => Problems.TryAgain(context),
            { Refusal: { } refusal } => Problems.Of(MacroErrors.Of(refusal)),
            _ => TypedResults.Json(new MacroImportDto(import.Added, import.Unchanged), ContractJson.Options),
        };
    }

    /// <summary>Importing nothing is refused for the same reasons as importing something.</summary>
    private async Task<ErrorCode?> MayAsync(MacroActor who, MacroOwner owner, CancellationToken cancellationToken)
        => (await macros.ImportAsync(who, owner, [], cancellationToken).ConfigureAwait(false)).Refusal is { } refusal ? MacroErrors.Of(refusal) : null;

    private static ProblemHttpResult Refused(IReadOnlyList<MacroLineDto> lines) => Problems.Of(ErrorCodes.MacroImportInvalid, new KeyValuePair<string, object?>("lines", lines));

    /// <returns>Null when there is more than may be.</returns>
    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaxBytes) return null;

        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            if (kept.Length + read > MaxBytes) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
