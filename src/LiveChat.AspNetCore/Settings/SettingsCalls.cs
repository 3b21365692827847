using LiveChat.AspNetCore.Contract;
using LiveChat.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.AspNetCore.Settings;

/// <summary>What the admin console asks for about one kind of settings.</summary>
internal sealed class SettingsCalls<TOptions, TSettings, TDocument>(
    ISettingsEditor<TOptions> editor, ISettingsRecords<TOptions, TSettings, TDocument> records, SettingsAdmins admins)
    where TOptions : class
    where TSettings : class
    where TDocument : class
{
    public async Task<IReadOnlyList<TDocument>> ListAsync(CancellationToken cancellationToken)
        => [.. (await editor.ListAsync(cancellationToken).ConfigureAwait(false)).Select(records.Of)];

    public async Task<IResult> GetAsync(HttpContext context, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await editor.FindAsync(name, context.RequestAborted).ConfigureAwait(false) is not { } found) return Problems.Of(ErrorCodes.SettingsNotFound);

        return Document(context, found);
    }

    public async Task<IResult> PutAsync(HttpContext context, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (SettingsTags.Expected(context.Request) is not { } version) return Problems.Of(ErrorCodes.VersionMissing);
        if (version < 0 || await ContractBody.ReadAsync<TSettings>(context).ConfigureAwait(false) is not { } body || Read(body) is not { } options)
            return Problems.Of(ErrorCodes.BadArgument);

        var outcome = await editor.SaveAsync(admins.ActorOf(context), name, options, version, context.RequestAborted).ConfigureAwait(false);
        if (outcome.Refusal is { } refusal) return Refused(refusal, outcome);

        // It was saved; that somebody removed it since is another change.
        if (outcome.Current is not { } current) return Problems.Of(ErrorCodes.SettingsChanged);

        return Document(context, current);
    }

    public async Task<IResult> DeleteAsync(HttpContext context, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (SettingsTags.Expected(context.Request) is not { } version) return Problems.Of(ErrorCodes.VersionMissing);
        if (version < 1) return Problems.Of(ErrorCodes.BadArgument);

        var outcome = await editor.DeleteAsync(admins.ActorOf(context), name, version, context.RequestAborted).ConfigureAwait(false);
        if (outcome.Refusal is { } refusal) return Refused(refusal, outcome);

        return TypedResults.NoContent();
    }

    private TOptions? Read(TSettings body)
    {
        try
        {
            return records.Read(body);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private JsonHttpResult<TDocument> Document(HttpContext context, NamedSettings<TOptions> named)
    {
        context.Response.Headers.ETag = SettingsTags.Of(named.Version);
        return TypedResults.Json(records.Of(named), ContractJson.Options);
    }

    private ProblemHttpResult Refused(SettingsRefusal refusal, SettingsOutcome<TOptions> outcome) => refusal switch
    {
        SettingsRefusal.NotFound => Problems.Of(ErrorCodes.SettingsNotFound),
        SettingsRefusal.Changed => outcome.Current is { Version: > 0 } current
            ? Problems.Of(ErrorCodes.SettingsChanged, new KeyValuePair<string, object?>("current", SettingsAnswers.OnTheWire(records.Of(current))))
            : Problems.Of(ErrorCodes.SettingsChanged),
        SettingsRefusal.Invalid => Problems.Of(ErrorCodes.SettingsInvalid, new KeyValuePair<string, object?>("problems", SettingsAnswers.OnTheWire(SettingsAnswers.ProblemsOf(outcome.Problems)))),
        SettingsRefusal.InUse => Problems.Of(ErrorCodes.SettingsInUse, new KeyValuePair<string, object?>("usedBy", SettingsAnswers.OnTheWire(SettingsAnswers.UsesOf(outcome.UsedBy)))),
        SettingsRefusal.DefinedInCode => Problems.Of(ErrorCodes.DefinedInCode),
    };
}
