using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.AspNetCore.Admin;

/// <summary>The audit log over HTTP.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var gate = AdminEndpoint.GateOf(services);
        var page = group.MapGet("/api/admin/audit", (HttpContext context, AuditTrail audit) => audit.ReadAsync(context))
            .ForAdmins(
                gate,
                ChatAction.Audit,
                "Answers the audit log, the newest entry first.",
                "`before` (in the query) is the number before which the page begins, the end of the log unless given; `limit` how many there are at most, 1 to 200, 50 unless given; "
                + $"`action` leaves out all other actions, `subject` those whose subject does not hold it. {AdminEndpoint.Who}",
                "bad_argument")
            .Produces<AuditPageDto>();

        var verdict = group.MapGet("/api/admin/audit/verify", (HttpContext context, AuditTrail audit) => audit.VerifyAsync(context))
            .ForAdmins(
                gate,
                ChatAction.Audit,
                "Looks through the whole audit log whether an entry was changed, moved or removed.",
                $"`number` and `hash` (in the query) are an earlier head of the log, from a safe place: without one, whoever can write to the whole database could write a new log. {AdminEndpoint.Who}",
                "bad_argument")
            .Produces<AuditVerdictDto>();

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (!isFirst) return;
        page.WithName("LiveChat.GetAudit");
        verdict.WithName("LiveChat.VerifyAudit");
    }
}
