using LiveChat.AspNetCore.Contract;
using LiveChat.Redaction;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Settings;

/// <summary>The box in which an administrator tries rules. Nothing of the text is kept or logged.</summary>
internal sealed class RulesTrial(RulesInForce rules, RulesRecords records)
{
    private const int LongestText = 4000;

    public async Task<IResult> TryAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await ContractBody.ReadAsync<TryRulesDto>(context).ConfigureAwait(false) is not { Text.Length: <= LongestText } body) return Problems.Of(ErrorCodes.BadArgument);

        var tried = rules.Try(body.Text, body.Queue, body.Rules is { } console ? records.Read(console) : null);
        return TypedResults.Json(RulesRecords.Of(tried), ContractJson.Options);
    }
}
