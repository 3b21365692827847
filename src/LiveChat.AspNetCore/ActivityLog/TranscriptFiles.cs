using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Transcripts;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>One chat as a file, for whoever may read it. Nobody notices, and nothing the team noted is in it.</summary>
internal sealed class TranscriptFiles(ChatAccess access, AgentViews views, TranscriptWriter writer, DeskRequests desk, CallBudgets budgets)
{
    public async Task<IResult> AnswerAsync(HttpContext context, string chatId, string format)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var who = desk.CallerOf(context);
        if (!budgets.Of($"agent/{who.Agent.Id}").TrySpend(ChatAction.Read, out var retryAfter)) return Problems.RateLimited(context, retryAfter);

        var (page, refusal) = await ReadAllAsync(who, chatId, context.RequestAborted).ConfigureAwait(false);
        if (page is null) return Problems.Of(refusal!);

        var chat = page.Chat.For(who.PersonalData);
        var entries = page.Entries.For(who.PersonalData, page.Chat).OfType<ChatEntry>();
        return format switch
        {
            "txt" => File(writer.Write(chat, entries, TranscriptFormat.Text), "text/plain"),
            "html" => File(writer.Write(chat, entries, TranscriptFormat.Html), "text/html"),
            "json" => File(JsonSerializer.Serialize(await views.PageAsync(page, who.PersonalData, context.RequestAborted).ConfigureAwait(false), ContractJson.Options), "application/json"),
            _ => Problems.Of(ErrorCodes.BadArgument),
        };

        IResult File(string text, string type) => TypedResults.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", $"chat-{page.Chat.Id}.{format}");
    }

    /// <summary>Each page is asked for anew: whoever may not read the chat any more gets none of it.</summary>
    private async Task<(ChatPage? Page, ErrorCode? Refusal)> ReadAllAsync(Caller.AtDesk who, string chatId, CancellationToken cancellationToken)
    {
        var entries = new List<ChatEntry>();
        for (var after = 0L; ;)
        {
            var (page, refusal) = await access.ReadAsync(who, chatId, after, PageLimits.Most, cancellationToken).ConfigureAwait(false);
            if (page is null) return (null, refusal);

            entries.AddRange(page.Entries);
            if (page.Through >= page.Chat.LastSequence) return (page with { Entries = [.. entries] }, null);
            after = page.Through;
        }
    }
}
