using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Macros;

/// <summary>The HTTP API of macros.</summary>
internal static class MacroEndpoints
{
    public static void MapMacros(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var export = group.MapGet("/api/agent/macros.csv", (HttpContext context, MacroFiles files) => files.ExportAsync(context))
            .Behind(ActivatorUtilities.CreateInstance<StaffGate>(services, StaffArea.Desk))
            .OutlivingOutages()
            .Does(ChatAction.ReadMacros)
            .WithTags("LiveChat")
            .WithSummary("Answers macros as a CSV file.")
            .WithDescription(
                "The agent's own; with `team` in the query that team's. Columns `shortcut`, `title`, `body`; UTF-8 with a byte order mark. A cell that a spreadsheet would calculate begins with an apostrophe, which an import takes off again. "
                + "For those the host's desk policy lets in. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute("not_signed_in", "not_allowed", "origin_not_allowed", "team_not_found", "rate_limited", "try_again"))
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(ErrorCodes.NotSignedIn.HttpStatus)
            .ProducesProblem(ErrorCodes.NotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.TeamNotFound.HttpStatus)
            .ProducesProblem(ErrorCodes.RateLimited.HttpStatus)
            .ProducesProblem(ErrorCodes.TryAgain.HttpStatus);

        var import = group.MapPost("/api/agent/macros.csv", (HttpContext context, MacroFiles files) => files.ImportAsync(context))
            .Behind(ActivatorUtilities.CreateInstance<StaffGate>(services, StaffArea.Desk))
            .OutlivingOutages()
            .Does(ChatAction.EditMacros)
            .WithTags("LiveChat")
            .WithSummary("Adds the macros of a CSV file.")
            .WithDescription(
                "To the agent's own; with `team` in the query to that team's. The body is the file, at most 4 MB, as an export writes it. All of it is added, or nothing: with `macro_import_invalid` the list `lines` says of each bad line its number in `line` and in `code` what is wrong. "
                + "What is there already with the same shortcut, title and body is left as it is. For those the host's desk policy lets in. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute("not_signed_in", "not_allowed", "origin_not_allowed", "team_not_found", "macro_import_invalid", "macros_full", "import_too_large", "rate_limited", "try_again"))
            .Produces<MacroImportDto>()
            .ProducesProblem(ErrorCodes.MacroImportInvalid.HttpStatus)
            .ProducesProblem(ErrorCodes.NotSignedIn.HttpStatus)
            .ProducesProblem(ErrorCodes.NotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.TeamNotFound.HttpStatus)
            .ProducesProblem(ErrorCodes.MacrosFull.HttpStatus)
            .ProducesProblem(ErrorCodes.ImportTooLarge.HttpStatus)
            .ProducesProblem(ErrorCodes.RateLimited.HttpStatus)
            .ProducesProblem(ErrorCodes.TryAgain.HttpStatus);

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (!isFirst) return;
        export.WithName("LiveChat.ExportMacros");
        import.WithName("LiveChat.ImportMacros");
    }
}
