using System.Security.Claims;
using LiveChat.AspNetCore.Agents;

namespace LiveChat.AspNetCore.Tests.Identity;

/// <summary>Who an agent is where the host maps nobody itself.</summary>
public sealed class NamingAgents
{
    [Theory]
    [InlineData(ClaimTypes.NameIdentifier, ClaimTypes.Name)]
    [InlineData("sub", "name")]
    public void Subject_and_name_come_from_the_usual_claims(string subject, string name)
    {
        var ana = AgentMapping.ByUsualClaims.Map(User(new(subject, "7"), new(name, "Ana")));

        Assert.Equal(("7", "Ana", false, null), (ana?.Id, ana?.Name, ana?.IsAdmin, ana?.CanRedact));
        Assert.Null(AgentMapping.ByUsualClaims.Map(User(new Claim(name, "Ana"))));
    }

    [Fact]
    public void Whoever_has_the_role_may_redact_and_is_no_administrator_for_that()
    {
        var ana = AgentMapping.ByUsualClaims.Map(User(new("sub", "7"), new(ClaimTypes.Role, "LiveChat.Redact"), new(ClaimTypes.Role, "LiveChat.Other")));

        Assert.Equal((true, false), (ana?.CanRedact, ana?.IsAdmin));
    }

    private static ClaimsPrincipal User(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));
}
