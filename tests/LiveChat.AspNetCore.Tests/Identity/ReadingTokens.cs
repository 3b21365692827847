using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Contacts;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Identity;

public sealed class ReadingTokens : IDisposable
{
    private const string Other = "test-site-0000002";

    private static readonly DateTimeOffset Now = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly HandMadeToken Good = new(Now);

    private readonly FakeTimeProvider _clock = new(Now);
    private readonly RecordingLog _log = new();

    public static TheoryData<string, string> BadOnes => new()
    {
        { "nothing", "" },
        { "no token", "no token" },
        { "two parts", string.Join('.', Good.Sign().Split('.')[..2]) },
        { "no signature", string.Join('.', Good.Sign().Split('.')[..2]) + "." },
        { "alg none", Alg("none").Sign() },
        { "alg none, unsigned", string.Join('.', Alg("none").Sign().Split('.')[..2]) + "." },
        { "alg None, unsigned", string.Join('.', Alg("None").Sign().Split('.')[..2]) + "." },
        { "alg nOnE, signed with nothing", Alg("nOnE").Sign((_, _) => []) },
        { "no alg", (Good with { Header = """{"typ":"JWT"}""" }).Sign() },
        { "another hash", Alg("HS512").Sign(HMACSHA512.HashData) },
        { "another hash, said to be the right one", Good.Sign(HMACSHA512.HashData) },
        { "the right hash, said to be a public key's", Alg("RS256").Sign() },
        { "something that has to be understood", (Good with { Header = """{"alg":"HS256","crit":["b64"],"b64":false}""" }).Sign() },
        { "another key", (Good with { Key = "another-secret-of-more-than-32-bytes-1" }).Sign() },
        { "another claim under the old signature", $"{Good.Sign().Split('.')[0]}.{Good.With("sub", "43").Sign().Split('.')[1]}.{Good.Sign().Split('.')[2]}" },
        { "another audience", Good.With("aud", Other).Sign() },
        { "another case of the audience", Good.With("aud", LiveChatHost.SiteKey.ToUpperInvariant()).Sign() },
        { "several audiences", Good.With("aud", new JsonArray(LiveChatHost.SiteKey, Other)).Sign() },
        { "no audience", Good.With("aud", null).Sign() },
        { "an empty list of audiences", Good.With("aud", new JsonArray()).Sign() },
        { "no end", Good.With("exp", null).Sign() },
        { "no beginning", Good.With("iat", null).Sign() },
        { "an end in words", Good.With("exp", "tomorrow").Sign() },
        { "valid for more than five minutes", Good.With("exp", Now.AddSeconds(331).ToUnixTimeSeconds()).Sign() },
        { "valid for more than five minutes, of which most are over", Good.With("iat", Now.AddSeconds(-300).ToUnixTimeSeconds()).With("exp", Now.AddSeconds(31).ToUnixTimeSeconds()).Sign() },
        { "valid for ever", Good.With("exp", 1e300).Sign() },
        { "made in the future", Good.With("iat", Now.AddSeconds(31).ToUnixTimeSeconds()).Sign() },
        { "not valid yet", Good.With("nbf", Now.AddSeconds(31).ToUnixTimeSeconds()).Sign() },
        { "nobody", Good.With("sub", null).Sign() },
        { "an empty id", Good.With("sub", "").Sign() },
        { "a number as id", Good.With("sub", 42).Sign() },
        { "an id that is too long", Good.With("sub", new string('a', 201)).Sign() },
        { "an id no store can keep", Good.With("sub", "4\02").Sign() },
        { "a list as name", Good.With("name", new JsonArray("Zoë")).Sign() },
        { "half a character", (Good with { Payload = Good.Claims.ToJsonString().Replace("\"sub\":\"42\"", """ "sub":"4\ud83d2" """, StringComparison.Ordinal) }).Sign() },
        { "a claim twice", (Good with { Payload = Good.Claims.ToJsonString().Replace("\"sub\":\"42\"", """ "sub":"41","sub":"42" """, StringComparison.Ordinal) }).Sign() },
        { "claims that are no object", (Good with { Payload = "[]" }).Sign() },
        { "claims that are nothing", (Good with { Payload = "null" }).Sign() },
        { "more than anybody has to say", Good.With("note", new string('a', 6200)).Sign() },
    };

    [Theory]
    [MemberData(nameof(BadOnes))]
    public async Task A_bad_one_is_refused_and_changes_nothing(string which, string token)
    {
        await using var host = await StartAsync();
        var visitor = (await TestCustomer.TicketAsync(host)).Visitor;
        var before = await FindAsync(host, visitor!);

        foreach (var brought in new[] { null, visitor })
        {
            using var response = await TestCustomer.AskAsync(host, visitor: brought, token: token);
            await AssertRefusedAsync(response, HttpStatusCode.Unauthorized, "identity_token_invalid");
        }

        Assert.Equal(before, await FindAsync(host, visitor!));
        Assert.Null(await host.Services.GetRequiredService<IContactStore>().FindBySubjectAsync(new(LiveChatHost.SiteKey), "42", default));
        Assert.All(_log.Lines.Where(l => l.Id.Name == "IdentityTokenRefused"), l => Assert.DoesNotContain("42", l.Text, StringComparison.Ordinal));
        Assert.True(_log.Lines.Count(l => l.Id.Name == "IdentityTokenRefused") == 2, which);
    }

    [Fact]
    public async Task One_that_any_host_makes_by_the_book_is_taken()
    {
        await using var host = await StartAsync();

        var ticket = await TestCustomer.TicketAsync(host, token: Good.Sign());

        var contact = await FindAsync(host, ticket.Visitor!);
        Assert.Equal(("42", "Zoë Ray", "zoe@example.com", "+49 30 1234"), (contact?.Subject, contact?.Name, contact?.Email, contact?.Phone));
    }

    [Fact]
    public async Task What_others_write_otherwise_is_taken_as_well()
    {
        await using var host = await StartAsync();
        HandMadeToken[] tokens =
        [
            Good.With("aud", new JsonArray(LiveChatHost.SiteKey)),
            Good.With("exp", Now.ToUnixTimeSeconds() + 299.5),
            Good.With("nbf", Now.ToUnixTimeSeconds()),
            Good.With("iat", Now.AddSeconds(20).ToUnixTimeSeconds()).With("exp", Now.AddSeconds(320).ToUnixTimeSeconds()),
            Good with { Header = """{"typ":"at+jwt","kid":"shop-1","alg":"HS256"}""" },
            Good with { Header = """{"alg":"HS256"}""" },
        ];

        foreach (var token in tokens) Assert.NotNull((await TestCustomer.TicketAsync(host, token: token.Sign())).Visitor);
    }

    [Fact]
    public async Task What_does_not_fit_is_left_out_or_cut_and_the_token_is_taken()
    {
        await using var host = await StartAsync();
        var token = Good.With("name", new string('z', 101)).With("email", "zoe").With("phone_number", "none").Sign();

        var contact = await FindAsync(host, (await TestCustomer.TicketAsync(host, token: token)).Visitor!);

        Assert.Equal((new string('z', 100), null, null), (contact?.Name, contact?.Email, contact?.Phone));
    }

    [Fact]
    public async Task Until_the_clocks_may_differ_no_more_it_is_taken_and_then_it_has_expired()
    {
        await using var host = await StartAsync();
        var visitor = (await TestCustomer.TicketAsync(host, token: Good.Sign())).Visitor;

        _clock.Advance(TimeSpan.FromSeconds(329));
        Assert.Null((await TestCustomer.TicketAsync(host, visitor: visitor, token: Good.Sign())).Visitor);

        _clock.Advance(TimeSpan.FromSeconds(1));
        using var response = await TestCustomer.AskAsync(host, visitor: visitor, token: Good.Sign());
        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized, "identity_token_expired");
    }

    [Fact]
    public async Task One_of_each_secret_is_taken_until_the_secret_is_removed()
    {
        const string Newest = "the-newest-secret-of-the-shop-0002";
        await using var both = await StartAsync(Newest, HandMadeToken.Secret);
        await using var newest = await StartAsync(Newest);
        var (old, next) = (Good.With("jti", "1").Sign(), (Good.With("jti", "2") with { Key = Newest }).Sign());

        Assert.NotNull((await TestCustomer.TicketAsync(both, token: old)).Visitor);
        Assert.NotNull((await TestCustomer.TicketAsync(both, token: next)).Visitor);
        Assert.NotNull((await TestCustomer.TicketAsync(newest, token: next)).Visitor);
        using var response = await TestCustomer.AskAsync(newest, token: old);
        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized, "identity_token_invalid");
    }

    [Fact]
    public async Task A_widget_without_secrets_believes_nobody()
    {
        await using var host = await StartAsync();
        foreach (var key in new[] { HandMadeToken.Secret, "" })
        {
            using var response = await TestCustomer.AskAsync(host, Other, token: (Good.With("aud", Other) with { Key = key }).Sign());
            await AssertRefusedAsync(response, HttpStatusCode.Unauthorized, "identity_token_invalid");
        }
    }

    [Fact]
    public async Task Each_try_counts_as_a_call_of_its_visitor()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with { Clock = _clock, Options = o => o.Limits.ConnectsPerMinute = 3 });
        var visitor = (await TestCustomer.TicketAsync(host)).Visitor;
        for (var i = 0; i < 3; i++)
        {
            using var response = await TestCustomer.AskAsync(host, visitor: visitor, token: "bad");
            await AssertRefusedAsync(response, HttpStatusCode.Unauthorized, "identity_token_invalid");
        }

        using var late = await TestCustomer.AskAsync(host, visitor: visitor, token: Good.Sign());
        await AssertRefusedAsync(late, HttpStatusCode.TooManyRequests, "rate_limited");
    }

    public void Dispose() => _log.Dispose();

    private static HandMadeToken Alg(string name) => Good with { Header = $$"""{"alg":"{{name}}","typ":"JWT"}""" };

    private static Task<Contact?> FindAsync(LiveChatHost host, string visitor)
    {
        Assert.True(VisitorSecret.TryParse(visitor, out var secret));
        return host.Services.GetRequiredService<IContactStore>().FindBySecretAsync(new(LiveChatHost.SiteKey), secret.Hash(), default);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, code), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.False(problem.TryGetProperty("ticket", out _) || problem.TryGetProperty("visitor", out _));
    }

    private Task<LiveChatHost> StartAsync(params string[] secrets) => LiveChatHost.StartAsync(new()
    {
        Clock = _clock,
        Log = _log,
        Options = HostSetup.Generous,
        LiveChat = l => l.AddWidget(Other),
        Widget = w =>
        {
            foreach (var secret in secrets is [] ? [HandMadeToken.Secret] : secrets) w.Identity.Secrets.Add(secret);
        },
    });
}
