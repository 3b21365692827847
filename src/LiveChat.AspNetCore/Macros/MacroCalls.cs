using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Macros;

namespace LiveChat.AspNetCore.Macros;

/// <summary>What an agent's desk asks for about macros.</summary>
internal sealed class MacroCalls(IMacroService macros)
{
    public async Task<Reply<MacrosDto>> ReadAsync(Caller.AtDesk who, GetMacros request, CancellationToken cancellationToken)
    {
        var actor = MacroRecords.ActorOf(who);
        var found = request.Team is { } team
            ? await macros.ListOfAsync(actor, new MacroOwner.OfTeam(team), cancellationToken).ConfigureAwait(false)
            : await macros.ListAsync(actor, cancellationToken).ConfigureAwait(false);
        if (found is null) return ErrorCodes.TeamNotFound.Reply();

        return new MacrosDto { Macros = [.. found.Select(MacroRecords.Of)], Teams = [.. macros.TeamsOf(actor).Select(MacroRecords.Of)] };
    }

    public async Task<Reply<MacroDto>> SaveAsync(Caller.AtDesk who, SaveMacro request, CancellationToken cancellationToken)
    {
        if (!MacroId.TryParse(request.Id, out var id) || request.ExpectedVersion < 0) return ErrorCodes.BadArgument.Reply();

        var actor = MacroRecords.ActorOf(who);
        var text = new MacroText(request.Shortcut, request.Title, request.Body);
        var outcome = await macros.SaveAsync(actor, MacroRecords.OwnerOf(actor, request.Team), id, text, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        return outcome is { Ok: true, Macro: { } saved } ? MacroRecords.Of(saved) : MacroErrors.Of(outcome);
    }

    public async Task<Reply<DoneDto>> DeleteAsync(Caller.AtDesk who, DeleteMacro request, CancellationToken cancellationToken)
    {
        if (!MacroId.TryParse(request.Id, out var id)) return ErrorCodes.BadArgument.Reply();

        var actor = MacroRecords.ActorOf(who);
        var outcome = await macros.DeleteAsync(actor, MacroRecords.OwnerOf(actor, request.Team), id, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        return outcome.Ok ? DoneDto.Instance : MacroErrors.Of(outcome);
    }

    public Task<Reply<DoneDto>> UseAsync(Caller.AtDesk who, UseMacro request)
    {
        var actor = MacroRecords.ActorOf(who);
        if (!MacroId.TryParse(request.Id, out var id)) return Task.FromResult<Reply<DoneDto>>(ErrorCodes.BadArgument.Reply());

        return Task.FromResult<Reply<DoneDto>>(macros.CountUse(actor, MacroRecords.OwnerOf(actor, request.Team), id) is { } refusal ? MacroErrors.Of(refusal).Reply() : DoneDto.Instance);
    }
}
