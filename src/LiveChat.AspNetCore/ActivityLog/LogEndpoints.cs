using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>The files of the activity log.</summary>
internal static class LogEndpoints
{
    private const string Filters = "The body is a `SearchLog`, of which `after`, `limit` and `count` count for nothing: what people wrote does not belong into an address, which servers and proxies keep. ";

    private const string Who = "For those the host's desk policy lets in; what an agent may not see is not in it. Errors are problem details with a stable code.";

    public static void MapActivityLog(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var table = group.MapPost("/api/agent/log.csv", (HttpContext context, LogFiles files) => files.ExportAsync(context, asLines: false))
            .OfDesk(services, ChatAction.SearchLog, "bad_argument")
            .WithSummary("Answers what a search of the activity log finds as a CSV file.")
            .WithDescription($"{Filters}UTF-8 with a byte order mark. A cell that a spreadsheet would calculate begins with an apostrophe. {Who}")
            .Accepts<SearchLog>("application/json")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(ErrorCodes.BadArgument.HttpStatus);

        var lines = group.MapPost("/api/agent/log.jsonl", (HttpContext context, LogFiles files) => files.ExportAsync(context, asLines: true))
            .OfDesk(services, ChatAction.SearchLog, "bad_argument")
            .WithSummary("Answers what a search of the activity log finds as one JSON object a line.")
            .WithDescription($"{Filters}Each line is a row as `SearchLog` answers it, without hits, first words and what was redacted. {Who}")
            .Accepts<SearchLog>("application/json")
            .Produces(StatusCodes.Status200OK, contentType: "application/jsonl")
            .ProducesProblem(ErrorCodes.BadArgument.HttpStatus);

        var transcript = group.MapGet("/api/agent/chats/{chatId}/transcript.{format}", (HttpContext context, string chatId, string format, TranscriptFiles files) => files.AnswerAsync(context, chatId, format))
            .OfDesk(services, ChatAction.Read, "bad_argument", "chat_not_found", "not_in_chat")
            .WithSummary("Answers the transcript of a chat as a file.")
            .WithDescription($"`format` is `txt`, `html` or `json`; the latter is what `ReadEntries` answers, with all entries. Notes and tags are not in it. Nobody notices. {Who}")
            .Produces(StatusCodes.Status200OK, contentType: "text/plain", additionalContentTypes: ["text/html", "application/json"])
            .ProducesProblem(ErrorCodes.BadArgument.HttpStatus)
            .ProducesProblem(ErrorCodes.ChatNotFound.HttpStatus);

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (!isFirst) return;
        table.WithName("LiveChat.ExportLog");
        lines.WithName("LiveChat.ExportLogLines");
        transcript.WithName("LiveChat.GetTranscript");
    }

    private static RouteHandlerBuilder OfDesk(this RouteHandlerBuilder endpoint, IServiceProvider services, ChatAction action, params string[] refuses) => endpoint
        .Behind(ActivatorUtilities.CreateInstance<StaffGate>(services, StaffArea.Desk))
        .OutlivingOutages()
        .Does(action)
        .WithTags("LiveChat")
        .WithMetadata(new RefusesAttribute([.. refuses, "not_signed_in", "not_allowed", "origin_not_allowed", "rate_limited", "try_again"]))
        .ProducesProblem(ErrorCodes.NotSignedIn.HttpStatus)
        .ProducesProblem(ErrorCodes.NotAllowed.HttpStatus)
        .ProducesProblem(ErrorCodes.RateLimited.HttpStatus)
        .ProducesProblem(ErrorCodes.TryAgain.HttpStatus);
}
